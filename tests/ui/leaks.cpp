// SDL's X11 driver asks libdbus for the session bus, and libdbus keeps what it learned until the process ends.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libdbus-1.so\n"; }
