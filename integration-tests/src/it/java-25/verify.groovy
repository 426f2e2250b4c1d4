assert new File(basedir, 'target/generated-sources/annotations/user/model/NetInit.java').file
