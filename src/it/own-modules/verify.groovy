import dev.stateflow.maven.it.RunningBundle

String log = new File(basedir, 'build.log').text
// a failed assertion prints values: not the whole log, then
def said = { String text -> log.contains(text) }

assert said('error[SF0209]')
assert said('names modules as groupId:artifactId or groupId:*, not "money"')
assert !said('\tat dev.stateflow')

new RunningBundle(new File(basedir, 'shop/target/shop-1.0-local.jar')).withCloseable { server ->
    assert server.post('/v1/Item', '{"name": "apple", "cents": 310}').status() < 300
    assert server.post('/v1/Item/apple/cents', '').body() == '310'
}
