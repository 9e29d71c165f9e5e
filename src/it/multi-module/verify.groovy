import dev.stateflow.maven.it.RunningBundle

String log = new File(basedir, 'build.log').text
// a failed assertion prints values: not the whole log, then
def said = { String text -> log.contains(text) }

// a module without entities says so; the pom says nothing
assert said('no bundle: neither contracts nor a module that it depends on has a class annotated with @Entity')
assert !said('neither parent')
assert !new File(basedir, 'contracts/target/contracts-1.0-local.jar').exists()
assert !new File(basedir, 'target').exists()

new RunningBundle(new File(basedir, 'shop/target/shop-1.0-local.jar')).withCloseable { server ->
    assert server.post('/v1/Item', '{"name": "apple", "price": 3}').status() < 300
    assert server.post('/v1/User', '{"name": "ada", "balance": 10}').status() < 300
    assert server.post('/v1/User/ada/buy', '{"item": "apple", "amount": 2}').body() == '2'
    assert server.post('/v1/User/ada/balance', '').body() == '4'
    assert server.post('/v1/User/ada/buy', '{"item": "apple", "amount": 2}').body() == '2'
    assert server.post('/v1/User/ada/balance', '').body() == '1'
}
