assert new File(basedir, 'build.log').text.contains('boundwise')
assert !new File(basedir, 'target').exists()
