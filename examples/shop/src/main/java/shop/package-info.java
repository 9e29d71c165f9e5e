/** A small shop, as a user of StateFlow would write it: two entities and an exception, and nothing that knows of a runtime. */
package shop;
