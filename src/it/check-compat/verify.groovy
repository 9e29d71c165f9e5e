String log = new File(basedir, 'build.log').text
// a failed assertion prints values: not the whole log, then
def said = { String text -> log.contains(text) }
def times = { String text -> log.count(text) }

assert said('nothing to compare with: compat has no earlier release with a bundle; name one with -Dstateflow.baseline=')
assert said('field label is new: what is read has null')
// as an error, and once more where it is let pass
assert times('migratable: Item.stock: ') == 2
assert said('compat does not understand all that compat-1.0-local.jar wrote: 1 change fails the build (failOn=migratable)')
assert said('none.jar')
assert !said('\tat dev.stateflow')
assert new File(basedir, 'target/stateflow/compatibility.json').text.contains('"migratable"')
