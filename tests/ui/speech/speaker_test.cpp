#include <catch2/catch.hpp>

#include <future>

#include "ui/speech/speaker.h"
#include "ui/speech/espeak.h"

using namespace ui;

namespace {

// What reached the loudspeaker; read once the speaker is gone.
struct Record { std::vector<std::int16_t> samples; int hushed = 0; };

class Recorder final : public Audio {
public:
    explicit Recorder(Record& into) : into_(into) {}
    void play(Sound sound) override { into_.samples.insert(into_.samples.end(), sound.samples.begin(), sound.samples.end()); }
    void hush() override { ++into_.hushed; into_.samples.clear(); }

private:
    Record& into_;
};

// Goes on until it is interrupted.
class Endless final : public Synthesiser {
public:
    void say(const Phrase&, const Take& take) override {
        const std::vector<std::int16_t> hum(64, 1000);
        while (take({hum, 8000})) std::this_thread::yield();
    }
};

// A moment, and done.
class Brief final : public Synthesiser {
public:
    void say(const Phrase&, const Take& take) override { take({std::vector<std::int16_t>(64, 1000), 8000}); }
};

Utterance saying(const std::string& words, float loudness = 1) { return {words, phrases(words, Language::zh), loudness}; }

struct Heard {
    std::mutex mutex;
    std::condition_variable changed;
    int times = 0;
    void once() { { const std::lock_guard lock(mutex); ++times; } changed.notify_all(); }
    bool await(int wanted) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(20), [&] { return times >= wanted; });
    }
};

}  // namespace

TEST_CASE("a new sentence ends the one before it", "[speech]") {
    Record record;
    Heard heard;
    {
        Speaker speaker([] { return std::make_unique<Endless>(); }, [&] { return std::make_unique<Recorder>(record); }, [&] { heard.once(); });
        speaker.say(saying("请放身份证"));
        REQUIRE(heard.await(1));
        CHECK(speaker.said().words == "请放身份证");
        speaker.say(saying("已提交", 0.5F));
        REQUIRE(heard.await(2));
        CHECK(speaker.said().words == "已提交");
    }
    CHECK(record.hushed >= 2);
    CHECK(record.samples.empty());                   // gone in the middle of it
}

TEST_CASE("a sentence that goes on behind another ends nothing, and both are known to have been said", "[speech]") {
    Record record;
    Heard heard;
    {
        Speaker speaker([] { return std::make_unique<Brief>(); }, [&] { return std::make_unique<Recorder>(record); }, [&] { heard.once(); });
        speaker.say(saying("已提交"));
        auto second = saying("凭条已打印");
        second.after = true;
        speaker.say(second);
        REQUIRE(heard.await(2));
        CHECK(speaker.said().words == "已提交 凭条已打印");
        CHECK(record.hushed == 0);
        speaker.say(saying("再见"));
        REQUIRE(heard.await(3));
        CHECK(speaker.said().words == "再见");
    }
}

TEST_CASE("loudness scales what is heard", "[speech]") {
    Record record;
    Heard heard;
    struct Word final : Synthesiser {
        void say(const Phrase&, const Take& take) override { const std::vector<std::int16_t> sound{100, -20000}; take({sound, 8000}); }
    };
    {
        Speaker speaker([] { return std::make_unique<Word>(); }, [&] { return std::make_unique<Recorder>(record); }, [&] { heard.once(); });
        speaker.say(saying("好", 2));
        REQUIRE(heard.await(1));
        CHECK(record.samples == std::vector<std::int16_t>{200, -32767});
    }
}

TEST_CASE("a terminal without an engine says why, and goes on", "[speech]") {
    Heard heard;
    Speaker speaker([]() -> std::unique_ptr<Synthesiser> { throw NoVoice("libespeak-ng.so.1 is not there"); },
                    []() -> std::unique_ptr<Audio> { throw NoVoice("no sound"); }, [&] { heard.once(); });
    speaker.say(saying("你好"));
    REQUIRE(heard.await(1));
    CHECK(speaker.trouble() == "libespeak-ng.so.1 is not there");
    CHECK(speaker.said().words.empty());
}

TEST_CASE("the real voice begins within a moment", "[speech]") {
    Record record;
    Heard heard;
    Speaker speaker([] { return std::make_unique<Espeak>(160); }, [&] { return std::make_unique<Recorder>(record); }, [&] { heard.once(); });
    speaker.say(saying("请放身份证。平放在读卡区，先不要拿开。"));
    REQUIRE(heard.await(1));
    CHECK(speaker.said().words.starts_with("请放身份证"));
}
