String log = new File(basedir, 'build.log').text

assert log.contains('error[SF0201]: entity Item has no key')
assert log.contains('--> src' + File.separator + 'main' + File.separator + 'java' + File.separator + 'shop' + File.separator + 'Item.java:')
assert log.contains('diagnostics can\'t be compiled: 1 error')
assert !log.contains('\tat dev.stateflow')
assert new File(basedir, 'target/stateflow/diagnostics.json').text.contains('SF0201')
