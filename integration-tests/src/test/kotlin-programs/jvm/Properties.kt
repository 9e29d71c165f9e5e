// Properties of other instances: read, written, computed, compound; private setters; delegated by lazy are not state.
package jvm.properties

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    private var total = 0
    val doubled: Int
        get() = total * 2

    fun run(): List<Int> {
        val apple = Item("apple", 3)
        val pear = Item("pear", 5)
        apple.price = pear.price + apple.price
        apple.price += pear.next()
        apple.price++
        val before = pear.price--
        total += apple.price + pear.stock
        total -= doubled + pear.next()
        return listOf(total, doubled, before, apple.price, pear.price)
    }
}

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
