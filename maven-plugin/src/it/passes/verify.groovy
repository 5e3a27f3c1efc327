String log = new File(basedir, 'build.log').text
assert !log.contains('lost-update')

def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/boundwise/boundwise.json'))
assert json.schema == 'boundwise-report/1'
assert json.findings.isEmpty()
assert json.project.errors.isEmpty()
assert json.methods*.file.unique() == ['src/main/java/shop/Visits.java']
assert new File(basedir, 'target/boundwise/boundwise.txt').length() > 0
