/** The example application: accounts that transfer to each other. The sum of all their values never changes. */
package bank;
