if (new File(basedir, 'target-eclipse').directory) {
    def generated = { compiler ->
        def folder = new File(basedir, "target-$compiler/generated-sources/annotations/user/model")
        folder.listFiles().collectEntries { [it.name, it.text] }
    }

    assert new File(basedir, 'build.log').text.contains('Compiling with eclipse')
    assert generated('javac').keySet() == ['BackboneInit.java', 'BlockInit.java', 'ClassifierInit.java'] as Set
    assert generated('eclipse') == generated('javac')
}
