// Safe calls, elvis, assertions and smart casts around calls; what may be null and is.
package jvm.nullsafety

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    private var item: Item? = null

    fun run(): List<Any?> {
        val apple = Item("apple", 3)
        val results = mutableListOf<Any?>()
        results.add(item?.next())
        item = apple
        results.add(item?.next() ?: apple.price)
        results.add(apple.nothing()?.nothing()?.price)
        results.add(apple.nothing()?.price ?: apple.next())
        results.add(item!!.next())
        results.add(item === apple)
        results.add(apple.nothing() == null)
        return results
    }

    fun runAssertion(): Int = Item("none", 1).nothing()!!.price
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
