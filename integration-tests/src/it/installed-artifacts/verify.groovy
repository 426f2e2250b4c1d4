import java.util.jar.JarFile

def folder(artifact) {
    new File(localRepositoryPath, "dev/fanin/$artifact").listFiles().find { it.directory }
}

def jarFile(artifact) {
    folder(artifact).listFiles().find { it.name ==~ /$artifact-[^-]+(-SNAPSHOT)?\.jar/ }
}

def jar(artifact) {
    new JarFile(jarFile(artifact))
}

def dependencies(artifact) {
    def pom = new groovy.xml.XmlSlurper().parse(folder(artifact).listFiles().find { it.name.endsWith('.pom') })
    pom.dependencies.dependency
            .findAll { !(it.scope.text() in ['test', 'provided']) }
            .collect { it.groupId.text() + ':' + it.artifactId.text() }
}

assert dependencies('fanin-runtime') == []
assert dependencies('fanin-processor') == ['dev.fanin:fanin-runtime']

def runtime = jar('fanin-runtime')
assert runtime.getEntry('module-info.class')
assert runtime.getEntry('META-INF/LICENSE')

def processor = jar('fanin-processor')
def text = { processor.getInputStream(processor.getEntry(it)).text.trim() }
def processors = text('META-INF/services/javax.annotation.processing.Processor').readLines()
assert processors.contains('dev.fanin.processor.FaninProcessor')
assert processors.every { processor.getEntry(it.replace('.', '/') + '.class') }
// Gradle compiles all sources anew as soon as it does not know the kind of one processor.
assert text('META-INF/gradle/incremental.annotation.processors').readLines() == processors.collect { it + ',isolating' }
assert text('META-INF/NOTICE').contains('JavaPoet')
assert processor.getEntry('META-INF/LICENSE')

def classes = processor.entries().collect { it.name }.findAll { it.endsWith('.class') }
assert classes.every { it.startsWith('dev/fanin/processor/') }
assert classes.any { it.startsWith('dev/fanin/processor/shaded/javapoet/') }
// JavaPoet alone: no Guava, whatever a later dependency brings along.
assert classes.findAll { it.contains('/shaded/') }.every { it.startsWith('dev/fanin/processor/shaded/javapoet/') }
assert jarFile('fanin-processor').length() < 400_000

// What is in each jar, or needed beside it, as the SBOM lists it. invoker:install leaves attached files out.
def sbom(artifact) {
    def target = new File(localRepositoryPath, "../../../${artifact - 'fanin-'}/target")
    def file = target.listFiles().find { it.name ==~ /$artifact-[^-]+(-SNAPSHOT)?-cyclonedx\.json/ }
    new groovy.json.JsonSlurper().parse(file)
}

def components(artifact) {
    sbom(artifact).components.collect { it.group + ':' + it.name + ' ' + it.licenses*.license*.id.flatten().join(',') }
}

['fanin-runtime', 'fanin-processor'].each {
    assert sbom(it).bomFormat == 'CycloneDX'
    assert sbom(it).metadata.component.name == it
    assert !sbom(it).metadata.timestamp
}
assert components('fanin-runtime') == []
assert components('fanin-processor') as Set ==
        ['dev.fanin:fanin-runtime Apache-2.0', 'com.palantir.javapoet:javapoet Apache-2.0'] as Set
