// The library closes what use is called on: its close may not make remote calls.
// refused: SF0108
package jvm.useofsuspendingresource

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    fun run(): Int {
        val item = Item("apple", 3)
        return Hold(item).use { it.item.next() } // <- here
    }
}

class Hold(val item: Item) : AutoCloseable {
    override fun close() {
        item.next()
    }
}

@Entity
class Item(@Key val name: String, var price: Int) {
    fun next(): Int = ++price
}
