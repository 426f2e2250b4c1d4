def generated = new File(basedir, 'target/generated-sources/annotations/user/model/NetInit.java').text
assert generated.contains('@Generated(')
