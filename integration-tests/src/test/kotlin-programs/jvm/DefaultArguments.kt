// Default arguments, whose values are computed by calls, on this and on others; named arguments keep their order of evaluation.
package jvm.defaultarguments

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    private var sum = 0

    fun run(): List<Any> {
        val apple = Item("apple", 3)
        val counter = Counter("c")
        val results = mutableListOf<Any>()
        results.add(counter.add())
        results.add(counter.add(5))
        results.add(counter.add(twice = true))
        results.add(counter.add(twice = apple.next() > 0, n = apple.next()))
        results.add(own(apple))
        results.add(own(apple, 7))
        results.add(text(suffix = "!" + apple.next(), item = apple))
        results.add(Order(apple).total)
        return results
    }

    private fun own(item: Item, n: Int = item.next()): Int {
        sum += n
        return sum * item.price
    }
}

fun text(item: Item, count: Int = item.next(), suffix: String = "?"): String = item.name + count + suffix

class Order(val item: Item, val count: Int = 3) {
    val total get() = item.price * count
}

@Entity
class Counter(@Key val name: String, private var count: Int = 100) {
    fun add(n: Int = 1, twice: Boolean = false): Int {
        count += if (twice) 2 * n else n
        return count
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
