// Companion objects and objects: factories, constants, functions that are suspended.
package jvm.companions

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    fun run(): List<Any> {
        val apple = Shop.stocked("apple")
        val results = mutableListOf<Any>()
        results.add(apple.price)
        results.add(Pricing.of(apple, apple.next()))
        results.add(limit(apple))
        results.add(Shop.twice(apple))
        results.add(FACTOR)
        return results
    }

    companion object {
        const val FACTOR = 3

        private fun limit(item: Item) = FACTOR * item.next()
    }
}

class Shop {
    companion object {
        fun stocked(name: String): Item = Item(name, 20)

        @JvmStatic
        fun twice(item: Item): Int = item.next() + item.next()
    }
}

object Pricing {
    fun of(item: Item, count: Int): String = "${item.name} ${item.price * count}"
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
