#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/targets.h"

namespace {

const fuzz::Target& chosen() {
    const char* name = std::getenv("FUZZ_TARGET");
    for (auto& target : fuzz::targets())
        if (name && target.name == name) return target;
    std::fputs("FUZZ_TARGET must be one of:", stderr);
    for (auto& target : fuzz::targets()) std::fprintf(stderr, " %s", target.name.c_str());
    std::fputs("\n", stderr);
    std::exit(2);
}

}  // namespace

// What libFuzzer calls, with ever more inputs that take new ways through the code.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto& target = chosen();
    target.eat({data, size});
    return 0;
}
