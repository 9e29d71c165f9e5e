// Suspend functions of entities.
// refused: SF0215
package jvm.suspendfunctions

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    suspend fun buy(item: Item): Int = item.price() // <- here

    private suspend fun own(): Int = 1 // <- here

    fun run(): Int = Item("apple").hashCode()
}

@Entity
class Item(@Key val name: String) {
    suspend fun price(): Int = 3 // <- here
}
