// Data classes as carriers of references: construction, copies, components, equality.
package jvm.dataclasses

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    fun run(): List<Any> {
        val apple = Item("apple", 3)
        val line = Line(apple, apple.next())
        val more = line.copy(count = apple.next() + line.count)
        val (item, count) = more
        val other = Line(Item("pear", item.next()), count)
        return listOf(line, more, other, item.price + count, line == Line(apple, 4), line == more, "$line")
    }
}

data class Line(val item: Item, val count: Int)

@Entity
class Item(@Key val name: String, var price: Int) {
    var stock = 10
        private set

    fun next(): Int = ++price

    fun take(count: Int): Int {
        if (count > stock) {
            throw IllegalStateException("$name: $count of $stock")
        }
        stock -= count
        return stock
    }

    fun nothing(): Item? = null
}
