#include "ui/speech/bell.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <thread>

#include "ui/prompt.h"

using namespace ui;

namespace {

// What went to the loudspeaker, and whether it is closed again.
struct Loudspeaker {
    struct Open final : Audio {
        Open(Loudspeaker& speaker, std::promise<void>& closing) : to(speaker), closed(closing) {}
        ~Open() override { closed.set_value(); }
        void play(Sound sound) override { to.samples.assign(sound.samples.begin(), sound.samples.end()); }
        void hush() override {}
        Loudspeaker& to;
        std::promise<void>& closed;
    };
    std::vector<std::int16_t> samples;
    std::array<std::promise<void>, 2> closed;
    std::size_t opened = 0;

    std::unique_ptr<Audio> open() { return std::make_unique<Open>(*this, closed.at(opened++)); }
    bool isClosed(std::size_t time) { return closed.at(time).get_future().wait_for(std::chrono::seconds{10}) == std::future_status::ready; }
};

View chimes(int count) {
    View view;
    view.chimes = count;
    return view;
}

}  // namespace

TEST_CASE("the bell rings once for each new number, with the voice off, and closes the sound behind it", "[speech]") {
    Loudspeaker loudspeaker;
    VoiceConfig config;
    Bell bell(config, [&] { return loudspeaker.open(); }, std::chrono::milliseconds{10});
    bell.follow(chimes(0));
    CHECK(loudspeaker.opened == 0);
    bell.follow(chimes(1));
    CHECK(loudspeaker.isClosed(0));
    CHECK(loudspeaker.samples.size() == 220);        // 10 ms
    CHECK(*std::ranges::max_element(loudspeaker.samples) > 5'000);
    bell.follow(chimes(1));
    CHECK(loudspeaker.opened == 1);
    bell.follow(chimes(2));
    CHECK(loudspeaker.isClosed(1));
    CHECK(loudspeaker.opened == 2);
}

TEST_CASE("a bell that comes while the last one sounds waits until that has let go of the loudspeaker", "[speech]") {
    std::atomic<int> open = 0, most = 0, opened = 0;
    struct One final : Audio {
        One(std::atomic<int>& now, std::atomic<int>& most) : open(now) { if (++open > most) most = open.load(); }
        ~One() override { std::this_thread::sleep_for(std::chrono::milliseconds{2}), --open; }
        void play(Sound) override {}
        void hush() override {}
        std::atomic<int>& open;
    };
    VoiceConfig config;
    Bell bell(config, [&] { return ++opened, std::make_unique<One>(open, most); }, std::chrono::minutes{10});
    for (int count = 1; count <= 5; ++count) {
        bell.follow(chimes(count));
        while (opened < count) std::this_thread::yield();
    }
    CHECK(most == 1);
}

TEST_CASE("a bell that is sounding ends with its terminal", "[speech]") {
    Loudspeaker loudspeaker;
    VoiceConfig config;
    {
        Bell bell(config, [&] { return loudspeaker.open(); }, std::chrono::seconds{36});
        bell.follow(chimes(1));
    }
    CHECK(loudspeaker.isClosed(0));
}

TEST_CASE("a terminal that must not speak does not ring either, and one without sound says why", "[speech]") {
    VoiceConfig config;
    config.engine = VoiceConfig::Engine::none;
    Loudspeaker loudspeaker;
    {
        Bell silent(config, [&] { return loudspeaker.open(); });
        silent.follow(chimes(1));
    }
    CHECK(loudspeaker.opened == 0);
    config.engine = VoiceConfig::Engine::espeak;
    std::promise<void> tried;
    Bell broken(config, [&]() -> std::unique_ptr<Audio> { tried.set_value(); throw NoVoice("no sound: no card"); });
    broken.follow(chimes(1));
    tried.get_future().wait();
    broken.follow(chimes(1));
    while (broken.trouble().empty()) std::this_thread::yield();
    CHECK(broken.trouble() == "no sound: no card");
}
