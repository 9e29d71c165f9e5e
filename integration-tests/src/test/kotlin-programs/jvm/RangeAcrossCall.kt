// An object of a library's class is live across a call.
// refused: SF0109
package jvm.rangeacrosscall

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    fun run(): Int {
        val item = Item("apple", 3)
        val range = item.price..20
        return range.first + item.price + range.last // <- here
    }
}

@Entity
class Item(@Key val name: String, var price: Int)
