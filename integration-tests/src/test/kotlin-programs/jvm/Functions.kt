// Extension, top-level, infix, operator and tail-recursive functions; interfaces with default bodies; inheritance.
package jvm.functions

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    fun run(): List<Any> {
        val apple = Item("apple", 3)
        val results = mutableListOf<Any>()
        results.add(apple.twice())
        results.add(apple plus 4)
        results.add(Basket(apple) + 5)
        results.add(countdown(apple, 3, 0))
        results.add(sum(apple.next(), apple.next(), apple.next()))
        val priced: Priced = Discounted(apple)
        results.add(priced.shown())
        results.add(Special("s", 2).label(apple))
        val end = apple.price
        val step = apple.stock
        for (i in 0 until end step step) {
            results.add(i)
        }
        return results
    }
}

fun Item.twice(): Int = next() + next()

infix fun Item.plus(n: Int): Int = next() + n

class Basket(val item: Item) {
    operator fun plus(n: Int): Int = item.next() * n
}

tailrec fun countdown(item: Item, n: Int, sum: Int): Int = if (n == 0) sum else countdown(item, n - 1, sum + item.next())

fun sum(vararg numbers: Int): Int = numbers.sum()

interface Priced {
    fun price(): Int

    fun shown(): String = "price " + price()
}

class Discounted(val item: Item) : Priced {
    override fun price(): Int = item.next() - 1
}

@Entity
open class Base(@Key val name: String) {
    protected var calls = 0

    open fun label(item: Item): String = name + calls++ + item.next()
}

@Entity
class Special(name: String, val extra: Int) : Base(name) {
    override fun label(item: Item): String = super.label(item) + extra + calls
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
