// SDL's X11 driver asks libdbus for the session bus, and libdbus keeps what it learned until the process ends.
// libpinyin forgets to close a handle of libdb for each of its three user databases that is not there, 16 kB an opening.
// espeak-ng does not free its index of voices when it is ended, 3 to 15 kB an opening.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libdbus-1.so\nleak:libdb-5.3.so\nleak:libespeak-ng.so\n"; }
