#include "ui/text_input/pinyin.h"

#include <pinyin.h>

#include <stdexcept>
#include <unordered_set>

#include "ui/library.h"

namespace ui {

namespace {

// Debian's packages libpinyin15 and libpinyin-data.
constexpr const char* pinyinLibrary = "libpinyin.so.15";
constexpr const char* pinyinData = PINYIN_DATA;
// What a resident's own words would be kept in: nothing can ever be there.
constexpr const char* nowhere = "/dev/null";

// Initials are enough; slips like "iou" are understood; "xian" is also "xi'an". No DYNAMIC_ADJUST, which would learn.
constexpr pinyin_option_t pinyinOptions = pinyin_option_t{PINYIN_CORRECT_ALL} | PINYIN_INCOMPLETE | USE_DIVIDED_TABLE | USE_RESPLIT_TABLE;
// Without the "longer" candidates, which teach libpinyin when they are chosen.
constexpr guint pinyinSorting = SORT_BY_PHRASE_LENGTH_AND_PINYIN_LENGTH_AND_FREQUENCY;

}  // namespace

struct Pinyin::Engine {
    Library library{pinyinLibrary};
    decltype(::pinyin_init)* init = library["pinyin_init"];
    decltype(::pinyin_fini)* fini = library["pinyin_fini"];
    decltype(::pinyin_set_options)* setOptions = library["pinyin_set_options"];
    decltype(::pinyin_alloc_instance)* allocInstance = library["pinyin_alloc_instance"];
    decltype(::pinyin_free_instance)* freeInstance = library["pinyin_free_instance"];
    decltype(::pinyin_reset)* reset = library["pinyin_reset"];
    decltype(::pinyin_parse_more_full_pinyins)* parse = library["pinyin_parse_more_full_pinyins"];
    decltype(::pinyin_guess_sentence)* guessSentence = library["pinyin_guess_sentence"];
    decltype(::pinyin_guess_candidates)* guessCandidates = library["pinyin_guess_candidates"];
    decltype(::pinyin_get_n_candidate)* count = library["pinyin_get_n_candidate"];
    decltype(::pinyin_get_candidate)* candidate = library["pinyin_get_candidate"];
    decltype(::pinyin_get_candidate_string)* words = library["pinyin_get_candidate_string"];
    decltype(::pinyin_choose_candidate)* choose = library["pinyin_choose_candidate"];

    pinyin_context_t* context = init(pinyinData, nowhere);
    pinyin_instance_t* instance = nullptr;
    std::vector<lookup_candidate_t*> offered{};

    Engine() {
        if (!context) throw std::runtime_error("libpinyin finds no data");
        setOptions(context, pinyinOptions);
        instance = allocInstance(context);
    }
    ~Engine() {
        freeInstance(instance);
        fini(context);
    }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    std::vector<std::string> offer() {
        std::vector<std::string> all;
        std::unordered_set<std::string> known;
        guint found = 0;
        count(instance, &found);
        for (guint i = 0; i < found; ++i) {
            lookup_candidate_t* one = nullptr;
            const gchar* text = nullptr;
            if (!candidate(instance, i, &one) || !words(instance, one, &text) || !known.insert(text).second) continue;
            offered.push_back(one);
            all.emplace_back(text);
        }
        return all;
    }
};

Pinyin::Pinyin() : engine_{std::make_unique<Engine>()} {}
Pinyin::~Pinyin() = default;

std::vector<std::string> Pinyin::candidates(const std::string& letters) {
    engine_->offered.clear();
    engine_->reset(engine_->instance);
    if (letters.empty() || engine_->parse(engine_->instance, letters.c_str()) == 0) return {};
    engine_->guessSentence(engine_->instance);
    engine_->guessCandidates(engine_->instance, 0, pinyinSorting);
    return engine_->offer();
}

std::size_t Pinyin::lettersOf(std::size_t candidate) {
    const int end = engine_->choose(engine_->instance, 0, engine_->offered.at(candidate));
    return end > 0 ? static_cast<std::size_t>(end) : 0;
}

}  // namespace ui
