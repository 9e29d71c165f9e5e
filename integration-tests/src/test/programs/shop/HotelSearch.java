// A search asks an index, then rates and profiles of what it found, with sorting and maths in between.
package shop.hotelsearch;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Geo geo = new Geo("geo");
        Map<String, Rate> rates = new LinkedHashMap<>();
        for (int i = 1; i <= 8; i++) {
            geo.add("h" + i, 37.78 + i * 0.01, -122.41 - i * 0.02);
            if (i % 3 != 0) {
                rates.put("h" + i, new Rate("h" + i, 100 + i * 7.5));
            }
        }
        return new Search("search", geo, rates).nearby(37.79, -122.42);
    }
}

@Entity
class Search {
    @Key
    final String name;

    Geo geo;
    Map<String, Rate> rates;

    public Search(String name, Geo geo, Map<String, Rate> rates) {
        this.name = name;
        this.geo = geo;
        this.rates = rates;
    }

    public List<Object> nearby(double lat, double lon) {
        List<Object> found = new ArrayList<>();
        double cheapest = Double.MAX_VALUE;
        for (String hotel : geo.nearby(lat, lon)) {
            Rate rate = rates.get(hotel);
            if (rate == null) {
                continue;
            }
            double price = rate.price();
            if (price < cheapest) {
                cheapest = price;
            }
            found.add(hotel + "@" + price);
        }
        found.add(cheapest);
        return found;
    }
}

@Entity
class Geo {
    @Key
    final String name;

    private final List<Point> points = new ArrayList<>();

    public Geo(String name) {
        this.name = name;
    }

    public void add(String hotel, double lat, double lon) {
        points.add(new Point(hotel, lat, lon));
    }

    public List<String> nearby(double lat, double lon) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(p -> p.distance(lat, lon)));
        List<String> names = new ArrayList<>();
        for (Point point : sorted.subList(0, 5)) {
            names.add(point.hotel);
        }
        return names;
    }
}

class Point {
    final String hotel;
    private final double lat;
    private final double lon;

    Point(String hotel, double lat, double lon) {
        this.hotel = hotel;
        this.lat = lat;
        this.lon = lon;
    }

    double distance(double toLat, double toLon) {
        return Math.hypot(lat - toLat, lon - toLon);
    }
}

@Entity
class Rate {
    @Key
    final String name;

    double price;

    public Rate(String name, double price) {
        this.name = name;
        this.price = price;
    }

    public double price() {
        return price;
    }
}
