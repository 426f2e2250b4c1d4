['parts/target/classes', 'classifier/target/classes'].each {
    assert new File(basedir, "$it/module-info.class").file
}
assert new File(basedir, 'blocks/target/classes/user/blocks/BlockInit.class').file
