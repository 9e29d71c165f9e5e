// A reference to a function is an object of a library's class in Kotlin, which can be asked for more than to be called.
// refused: SF0108
package jvm.callablereferences

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    fun run(): Int = twice(Item("apple", 3)::plus) // <- here

    private fun twice(function: (Int) -> Int): Int = function(function(1))
}

@Entity
class Item(@Key val name: String, var price: Int) {
    fun plus(n: Int): Int = n + ++price
}
