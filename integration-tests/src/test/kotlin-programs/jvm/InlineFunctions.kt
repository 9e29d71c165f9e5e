// Lambdas of inline functions are part of the method: calls in them suspend it.
package jvm.inlinefunctions

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    private var total = 0

    fun run(): List<Any?> {
        val items = listOf(Item("apple", 3), Item("pear", 30), Item("plum", 5))
        val results = mutableListOf<Any?>()
        results.add(items.map { it.next() })
        results.add(items.filter { it.price > 5 }.size)
        results.add(items.sumOf { it.price })
        results.add(items.any { it.next() > 20 })
        results.add(items.firstOrNull { it.price == 7 }?.name)
        items.forEach { total += it.price }
        items.forEachIndexed { i, item -> total += i * item.next() }
        results.add(items.associate { it.name to it.price })
        results.add(items[0].let { it.next() + it.next() })
        results.add(items[1].run { next() + price })
        results.add(items[2].also { it.price = 9 }.apply { price += 1 }.price)
        results.add(items[2].takeIf { it.price > 100 }?.next() ?: -1)
        results.add(items.fold(0) { sum, item -> sum * 2 + item.price })
        results.add(items.maxByOrNull { it.price }?.name)
        repeat(3) { total += items[it].next() }
        results.add(total)
        return results
    }

    fun runNonLocal(): String {
        val apple = Item("other", 1)
        times(5) {
            if (apple.next() > 3) {
                return "returned at $it"
            }
        }
        return "never"
    }

    fun runReified(): List<Int> {
        val apple = Item("reified", 1)
        return listOf<Any>(1, "a", apple, 2).mapNotNull { value -> only<Int>(value) { it + apple.next() } }
    }

    private inline fun times(n: Int, action: (Int) -> Unit) {
        for (i in 0 until n) {
            action(i)
        }
    }

    private inline fun <reified T> only(value: Any, action: (T) -> T): T? = if (value is T) action(value) else null
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
