// Debian's libraries are not instrumented, so the thread sanitizer does not see their own locks and takes what they
// compare, copy and free for races. What our code does is still watched.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions() {
    return "called_from_lib:libpangoft2-1.0.so\ncalled_from_lib:libglib-2.0.so\ncalled_from_lib:libfontconfig.so\n"
           "called_from_lib:libcpp-httplib.so\n";
}
