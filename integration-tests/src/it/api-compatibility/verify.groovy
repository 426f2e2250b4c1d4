// The build log holds all builds, one after the other.
def log = new File(basedir, 'build.log').text
def failure = { 'There is at least one incompatibility: ' + it }

assert log.contains(failure('dev.fanin.Library.removed():METHOD_REMOVED'))
assert log.contains(failure('dev.fanin.plan.Plan.parameter(java.lang.String):METHOD_RETURN_TYPE_CHANGED'))
