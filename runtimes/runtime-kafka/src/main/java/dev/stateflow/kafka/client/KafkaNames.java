package dev.stateflow.kafka.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;

/** The names of Kafka's classes: users know them from Kafka's manual, but in a bundle they have others (docs/decisions/0010-shading.md). */
public final class KafkaNames {
    private static final String INSIDE = ".clients.producer.KafkaProducer";
    private static final String HERE = KafkaProducer.class
            .getName()
            .substring(0, KafkaProducer.class.getName().length() - INSIDE.length());

    /** With backslashes, so that it stays what it is when the names of classes are changed. */
    private static final Pattern IN_THE_MANUAL = Pattern.compile("(?<![\\w.])org\\.apache\\.kafka(?=\\.)");

    private KafkaNames() {}

    /** The value of a property, with the classes that it names as they are called in this jar. */
    public static String asInThisJar(String value) {
        return inJar(value, HERE);
    }

    static String inJar(String value, String library) {
        return IN_THE_MANUAL.matcher(value).replaceAll(Matcher.quoteReplacement(library));
    }
}
