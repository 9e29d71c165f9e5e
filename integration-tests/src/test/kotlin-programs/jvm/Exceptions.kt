// try as an expression, finally of inline functions, require and check, and calls in all of them.
package jvm.exceptions

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    fun run(): List<Any> {
        val apple = Item("apple", 3)
        val results = mutableListOf<Any>()
        results.add(try { apple.take(20) } catch (e: IllegalStateException) { "${e.message} ${apple.next()}" } finally { apple.price += 100 })
        results.add(apple.price + try { apple.take(2) } catch (e: IllegalStateException) { -1 })
        val log = mutableListOf<String>()
        results.add(Resource(apple, log).closed { it.next() })
        try {
            Resource(apple, log).closed { it.take(100) }
        } catch (e: IllegalStateException) {
            results.add("${e.message} ${e.suppressed.size}")
        }
        results.add(log)
        return results
    }

    fun runRequire(): Int {
        val apple = Item("required", 3)
        require(apple.next() < 4) { "price ${apple.price}" }
        return apple.price
    }
}

class Resource(val item: Item, val log: MutableList<String>) {
    fun close() {
        log += "closed at ${item.next()}"
    }

    inline fun <T> closed(action: (Item) -> T): T {
        try {
            return action(item)
        } finally {
            close()
        }
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
