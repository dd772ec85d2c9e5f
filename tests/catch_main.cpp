#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <algorithm>

// What is hidden ([.]) takes minutes and is asked for by name or tag. A filter that only leaves something out does not ask for
// it, though Catch 2.13 takes it so.
int main(int count, char* words[]) {
    Catch::Session session;
    if (const int wrong = session.applyCommandLine(count, words); wrong != 0) return wrong;
    auto& filters = session.configData().testsOrTags;
    const bool onlyOut = !filters.empty() && std::ranges::all_of(filters, [](auto& filter) { return filter.starts_with('~'); });
    if (onlyOut)
        for (auto& filter : filters) filter = "~[.]" + filter;
    return session.run();
}
