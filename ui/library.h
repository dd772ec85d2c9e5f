#pragma once

#include <memory>

namespace ui {

// A shared library that is opened when it is needed first: linked the usual way, it would cost every start its time and memory.
// Throws std::runtime_error when it, or one of its functions, is not there.
class Library {
public:
    struct Symbol {
        void* address;
        template <class Function> operator Function*() const { return reinterpret_cast<Function*>(address); }
    };

    explicit Library(const char* soname);
    // To be taken by a pointer of the type that the header declares: decltype(::pinyin_init)* init = library["pinyin_init"];
    Symbol operator[](const char* name) const;

private:
    struct Close { void operator()(void* handle) const; };
    std::unique_ptr<void, Close> handle_;
};

}  // namespace ui
