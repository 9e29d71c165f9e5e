/**
 * Hotel reservations: finding hotels near a place, recommending them, and booking rooms. The services of the DeathStarBench suite's hotel application, as entities.
 *
 * @see <a href="https://github.com/delimitrou/DeathStarBench">DeathStarBench</a>
 */
package hotel;
