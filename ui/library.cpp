#include "ui/library.h"

#include <dlfcn.h>

#include <stdexcept>

namespace ui {

// Its code stays once it was used: what a library leaves behind could not be told apart from our own (tests/leaks.supp).
Library::Library(const char* soname) : handle_{::dlopen(soname, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE)} {
    if (!handle_) throw std::runtime_error(::dlerror());
}

void Library::Close::operator()(void* handle) const { ::dlclose(handle); }

Library::Symbol Library::operator[](const char* name) const {
    void* found = ::dlsym(handle_.get(), name);
    if (!found) throw std::runtime_error(::dlerror());
    return {found};
}

}  // namespace ui
