String log = new File(basedir, 'build.log').text
// a failed assertion prints values: not the whole log, then
def said = { String text -> log.contains(text) }

assert said('error[SF0201]: entity Item has no key')
assert said('--> src' + File.separator + 'main' + File.separator + 'java' + File.separator + 'shop' + File.separator + 'Item.java:')
assert said('diagnostics can\'t be compiled: 1 error')
assert !said('\tat dev.stateflow')
assert new File(basedir, 'target/stateflow/diagnostics.json').text.contains('SF0201')
