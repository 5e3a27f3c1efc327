String log = new File(basedir, 'build.log').text
File source = new File(basedir, 'src/main/java/shop/Visits.java')
int line = source.readLines().findIndexOf { it.contains('count + 1') } + 1
assert log.contains("[ERROR] ${source.path}:[${line},")
assert log =~ /1 finding at or above warning; see .*boundwise\.txt/
assert !log.contains('\tat io.github.boundwise')

def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/boundwise/boundwise.json'))
assert json.project.release == 17
assert json.findings*.rule == ['lost-update']
assert json.findings[0].file == 'src/main/java/shop/Visits.java'
assert json.findings[0].line == line
assert new File(basedir, 'target/boundwise/boundwise.txt').text.contains('lost-update')
