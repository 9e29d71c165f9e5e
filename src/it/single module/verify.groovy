import dev.stateflow.maven.it.RunningBundle
import java.util.jar.JarFile

String log = new File(basedir, 'build.log').text
// a failed assertion prints values: not the whole log, then
def said = { String text -> log.contains(text) }
def times = { String text -> log.count(text) }

// nothing is said of what went well, but for one line per bundle; the second build makes nothing again
assert times('Bundle for local: ') == 2
assert said('Bundle for local: first' + File.separator + 'shop-1.0-local.jar')
assert said('Bundle for local: target' + File.separator + 'shop-1.0-local.jar')
assert !said('WARNING')

// two builds, the same bytes
byte[] first = new File(basedir, 'first/shop-1.0-local.jar').bytes
File bundle = new File(basedir, 'target/shop-1.0-local.jar')
assert Arrays.equals(first, bundle.bytes)

assert said('StateFlow local runtime ')
assert said('StateFlow is skipped')
assert said("unknown target 'lcoal', did you mean 'local'?; known targets: flink, local")
assert !said('\tat dev.stateflow')

// the module's own jar holds what javac wrote and nothing else
new JarFile(new File(basedir, 'target/shop-1.0.jar')).withCloseable { jar ->
    jar.entries().findAll { it.name.endsWith('.class') }.each {
        assert Arrays.equals(jar.getInputStream(it).bytes, new File(basedir, "target/classes/${it.name}").bytes)
    }
    assert jar.entries().every { !it.name.startsWith('META-INF/stateflow') && !it.name.contains('$Step') }
}

new JarFile(bundle).withCloseable { jar ->
    Set<String> names = jar.entries().collect { it.name } as Set
    assert names.containsAll([
        'shop/User$Step.class', 'shop/Item$Step.class', 'shop/Pricing$Step.class', 'META-INF/stateflow/classes.txt',
        'META-INF/stateflow/application.json', 'META-INF/stateflow/README.md', 'META-INF/services/shop.Discount'])
    // the project's slf4j is its own, the runtime's stands aside; of the other libraries, there is nothing but the runtime's
    assert names.contains('org/slf4j/LoggerFactory.class')
    assert names.contains('dev/stateflow/shaded/org/slf4j/LoggerFactory.class')
    ['com/fasterxml', 'org/eclipse', 'org/apache', 'com/google'].each { library ->
        assert names.every { !it.startsWith(library) }
    }
}

// a job for Flink: it says how it is started, holds the classes of the application and the runtime, and none of the cluster's
new JarFile(new File(basedir, 'target/shop-1.0-flink.jar')).withCloseable { jar ->
    assert jar.manifest.mainAttributes.getValue('Main-Class') == 'dev.stateflow.flink.FlinkJob'
    Set<String> names = jar.entries().collect { it.name } as Set
    assert names.containsAll(['shop/User$Step.class', 'META-INF/stateflow/classes.txt', 'dev/stateflow/flink/FlinkJob.class',
        'org/apache/flink/connector/kafka/source/KafkaSource.class', 'dev/stateflow/shaded/org/apache/kafka/clients/producer/KafkaProducer.class'])
    assert names.every { !it.startsWith('org/apache/kafka') && !it.startsWith('org/apache/flink/runtime') }
}
['README.md', 'Dockerfile', 'flink-deployment.yaml', 'shop-1.0-gateway.jar'].each {
    assert new File(basedir, "target/shop-1.0-flink/$it").length() > 0
}

['graph.mmd', 'graph.dot', 'graph.svg', 'graph.html', 'application.json', 'diagnostics.json'].each {
    assert new File(basedir, "target/stateflow/$it").length() > 0
}

new RunningBundle(bundle).withCloseable { server ->
    assert server.post('/v1/Item', '{"name": "apple", "price": 3, "stock": 10}').status() < 300
    assert server.post('/v1/Item', '{"name": "pear", "price": 5, "stock": 4}').status() < 300
    assert server.post('/v1/User', '{"name": "ada", "balance": 30}').status() < 300
    assert server.post('/v1/User/ada/buyAll', '{"items": ["apple", "pear"], "amount": 2}').body() == 'true'
    assert server.post('/v1/User/ada/balance', '').body() == '15'
    assert server.post('/v1/Item/pear/stock', '{}').body() == '2'
    assert server.post('/v1/User/ada/buyAll', '{"items": ["apple", "pear"], "amount": 3}').body() == 'false'
    assert server.post('/v1/User/ada/log', '').body() == '"org.slf4j.helpers.NOPLogger"'
    assert server.post('/v1/User/ada/nothing', '').status() == 404
}
