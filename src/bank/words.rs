//! Interface text: every word the app shows that is not knowledge.
//!
//! Limits: no text stands here (invariant 9), only the names of what `content/<language>/words.toml`
//! must hold. A missing word stops the build; a word nobody reads stops it too.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::bank::english;
use crate::bank::id::Text;

/// One text for each kind of number that a language tells apart, in the order of CLDR: zero, one, two, few, many, other.
/// What a language does not tell apart is empty.
pub type Forms = [Text; 6];

macro_rules! words {
    (
        plain { $($(#[$doc:meta])* $name:ident)+ }
        filled { $($(#[$fdoc:meta])* $filled:ident($($gap:ident),+))+ }
        counted { $($(#[$cdoc:meta])* $counted:ident)+ }
    ) => {
        /// All interface text of one language. It is shipped as lists, since the code that reads hundreds of fields by name
        /// is as large as the whole engine.
        #[derive(Debug, Clone, Default)]
        pub struct Words {
            $($(#[$doc])* pub $name: Text,)+
            $($filled: Text,)+
            $($counted: Forms,)+
            /// The kind of number of each count, as a place in the forms.
            pub plurals: Vec<u8>,
        }

        impl Words {
            /// How many texts there are, and how many with forms.
            const COUNTS: (usize, usize) = (
                [$(stringify!($name),)+ $(stringify!($filled),)+].len(),
                [$(stringify!($counted)),+].len(),
            );

            fn texts(&self) -> Vec<&Text> {
                vec![$(&self.$name,)+ $(&self.$filled,)+]
            }

            fn forms(&self) -> Vec<&Forms> {
                vec![$(&self.$counted),+]
            }

            /// The lists must be as long as they should: what is missing would be empty.
            fn of(texts: Vec<Text>, forms: Vec<Forms>, plurals: Vec<u8>) -> Self {
                let (mut texts, mut forms) = (texts.into_iter(), forms.into_iter());
                Self {
                    $($name: next(&mut texts),)+
                    $($filled: next(&mut texts),)+
                    $($counted: next(&mut forms),)+
                    plurals,
                }
            }

            $($(#[$fdoc])*
            pub fn $filled(&self, $($gap: &str),+) -> String {
                let mut text = self.$filled.to_string();
                $(text = self.fill(text, concat!("{", stringify!($gap), "}"), $gap);)+
                text
            })+

            $($(#[$cdoc])*
            pub fn $counted(&self, count: usize) -> String {
                let form = self.form(&self.$counted, count).to_string();
                self.fill(form, "{count}", &count.to_string())
            })+

            /// Reads `words.toml`. Every gap such as `{number}` must be filled by the code, and the other way round.
            #[cfg(feature = "author")]
            pub fn read(reader: &mut crate::bank::authoring::reader::Reader<'_>) -> Self {
                reader.place.item = String::from("words");
                $(let $name = reader.text(stringify!($name));
                gaps(reader, stringify!($name), &$name, &[]);)+
                $(let $filled = reader.text(stringify!($filled));
                gaps(reader, stringify!($filled), &$filled, &[$(concat!("{", stringify!($gap), "}")),+]);)+
                $(let $counted = forms(reader, stringify!($counted));)+
                Self { $($name,)+ $($filled,)+ $($counted,)+ plurals: Vec::new() }
            }

            /// Every text with the name of its field, for the checks of language.
            #[cfg(feature = "author")]
            pub fn all(&self) -> Vec<(&'static str, &Text)> {
                let mut all = vec![$((stringify!($name), &self.$name),)+ $((stringify!($filled), &self.$filled),)+];
                $(all.extend(self.$counted.iter().filter(|form| !form.is_empty()).map(|form| (stringify!($counted), form)));)+
                all
            }
        }
    };
}

/// Not inline: it is called once for each text.
#[inline(never)]
fn next<T: Default>(texts: &mut std::vec::IntoIter<T>) -> T {
    texts.next().unwrap_or_default()
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.plurals == other.plurals
            && self.texts() == other.texts()
            && self.forms() == other.forms()
    }
}

impl Eq for Words {}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.texts(), self.forms(), &self.plurals).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (texts, forms, plurals) =
            <(Vec<Text>, Vec<Forms>, Vec<u8>)>::deserialize(deserializer)?;
        if (texts.len(), forms.len()) == Self::COUNTS {
            Ok(Self::of(texts, forms, plurals))
        } else {
            Err(D::Error::custom("another number of interface texts"))
        }
    }
}

words! {
    plain {
        /// The ten digits.
        digits
        /// Beginnings of words before which `and_softened` is said, with blanks between; `-` where there are none.
        softened_before
        /// Names the links to the same page in other languages.
        languages
        /// Said on every page of a translation that no medical translator has checked.
        translation_unchecked
        /// Said on every page of a translation in which something is missing.
        translation_partial
        /// Name of the product.
        app_name
        /// One sentence for search engines and link previews.
        app_description
        /// First link of every page.
        skip_link
        /// Privacy in words, top of every screen.
        nothing_saved
        /// Label of the navigation at the foot.
        tools
        /// Goes one screen back.
        back
        /// Wipes the round and goes home.
        finish_and_clear
        /// Label of the three text sizes.
        text_size
        /// Text size 1.
        text_normal
        /// Text size 2.
        text_large
        /// Text size 3.
        text_largest
        /// Reads the screen aloud.
        listen
        /// Label of the controls of reading aloud.
        listen_bar
        /// How to hear more, and what to do where nothing is heard.
        listen_hint
        /// Said where the device has no voice.
        listen_none
        /// Reads the part before.
        listen_before
        /// Reads the part again.
        listen_again
        /// Reads the next part.
        listen_next
        /// Ends the reading.
        listen_stop
        /// Opens the three looks in turn.
        colours
        /// Status after the look changed.
        colours_light
        /// Status after the look changed.
        colours_dark
        /// Status after the look changed.
        colours_contrast
        /// Head of the start screen.
        start_title
        /// What this is for.
        start_lead
        /// A promise.
        promise_time
        /// A promise.
        promise_not_a_test
        /// A promise.
        promise_nothing_saved
        /// Begins the short round.
        start_button
        /// Begins the long round.
        start_longer
        /// Head of the six ways.
        ways_title
        /// A way of working.
        family_organ
        /// A way of working.
        family_artery
        /// A way of working.
        family_belly
        /// A way of working.
        family_spot
        /// A way of working.
        family_part
        /// A way of working.
        family_body
        /// Head of the list of pairs.
        pairs_title
        /// What the list of pairs is for.
        pairs_lead
        /// Said on start and end screens.
        not_advice
        /// Nobody has signed yet.
        not_reviewed
        /// How to answer.
        hint_choose
        /// How to answer when two are right.
        hint_two
        /// How to sort.
        hint_sort
        /// How to match.
        hint_match
        /// How to choose a question for the team.
        hint_ask
        /// Leaves a card unsorted.
        skip_card
        /// Undoes the last card or pair.
        take_back
        /// Puts the chosen partner into the table.
        put_in_table
        /// Caption of the growing table.
        table_so_far
        /// A row that is asked now.
        table_here
        /// A row that comes later.
        table_to_come
        /// A card that was left.
        table_skipped
        /// Nothing in a group yet.
        group_empty
        /// Every card is placed.
        all_placed
        /// Before the choices of the next step.
        and_then
        /// One page says it.
        agree_one_source
        /// They differ.
        agree_differ
        /// They do not say.
        agree_silent
        /// The last option.
        unsure
        /// The option for both.
        both
        /// Marks the answer.
        check_answer
        /// Head of the error.
        problem_title
        /// Remedy for nothing chosen.
        problem_choose
        /// Remedy for two to choose.
        problem_two
        /// Remedy for cards that are not placed.
        problem_place
        /// Verdict where every choice is a good one.
        verdict_open
        /// Under the verdict.
        verdict_open_line
        /// Verdict.
        verdict_right
        /// Under the verdict.
        verdict_right_line
        /// Verdict.
        verdict_not_quite
        /// Under the verdict.
        verdict_not_quite_line
        /// Verdict for "I'm not sure".
        verdict_know
        /// Under the verdict.
        verdict_know_line
        /// Label.
        you_chose
        /// Label.
        the_answer
        /// Label when both are the same.
        choice_is_answer
        /// Opens the meaning of hard words.
        hard_words
        /// How to open the meaning of a hard word in a text.
        term_hint
        /// Opens the list of hard words.
        term_all
        /// Head of the explanation.
        why
        /// Head of the sentences about every option.
        each_choice
        /// Head of the table.
        difference
        /// Label of the question for the team.
        ask_label
        /// Puts it on the list.
        ask_add
        /// Goes on.
        continue_on
        /// Opens the sources.
        source_title
        /// Row of a source card.
        source_kind
        /// Row of a source card.
        source_age
        /// Row of a source card.
        source_interest
        /// Row of a source card.
        source_leaves_out
        /// Row of a source card.
        source_checked
        /// The twelve months, with blanks between.
        months
        /// No clinician has signed.
        no_clinician
        /// Something should have been checked again.
        overdue_any
        /// Head of the note.
        newer_title
        /// Before the names of a note's sources.
        newer_from
        /// A silent cell.
        cell_silent
        /// A cell in which sources differ.
        cell_differ
        /// A cell with a note.
        cell_qualified
        /// Head of the last screen.
        end_title
        /// Head of a list.
        end_apart
        /// Head of a list.
        end_again
        /// Begins a round on one pair.
        end_look_again
        /// Begins another round.
        end_more
        /// Head of the list.
        questions_title
        /// When the list is empty.
        questions_empty
        /// Takes one off the list.
        questions_remove
        /// What the list is for, and how it leaves the room.
        questions_lead
        /// Opens the page of the list, in the tools.
        questions_tool
        /// Opens the page of the list, below the list.
        questions_open
        /// Moves a question.
        questions_up
        /// Moves a question.
        questions_down
        /// Status: it cannot go higher.
        questions_first
        /// Status: it cannot go lower.
        questions_last
        /// Puts back what was taken off.
        questions_put_back
        /// Head of the questions that help with any treatment.
        questions_general
        /// What they are for.
        questions_general_lead
        /// Head of the ways to take the list along.
        questions_take
        /// Opens the large view.
        large_open
        /// What the large view is good for.
        large_hint
        /// Closes the large view.
        large_close
        /// Opens the print dialog.
        print_open
        /// What to do where printing does nothing.
        print_hint
        /// The browser cannot print.
        print_failed
        /// Head of the code with the address.
        code_link_title
        /// What the code with the address does.
        code_link_text
        /// Head of the code with the words.
        code_words_title
        /// What the code with the words does.
        code_words_text
        /// What phones may offer.
        code_words_search
        /// What the drawing is.
        code_name
        /// Shows the next of several codes.
        code_next
        /// A code could not be made.
        code_failed
        /// Head of the preview.
        brought_title
        /// What the preview waits for.
        brought_lead
        /// Takes over what a link brought.
        brought_add
        /// Leaves what a link brought.
        brought_leave
        /// Status after leaving it.
        brought_left
        /// Nothing of the link could be read.
        brought_none
        /// Some of the link cannot be read.
        brought_damaged
        /// Head of the card for reader and nurse.
        teach_title
        /// How to use the card.
        teach_lead
        /// What the card is for.
        teach_why
        /// Opens the lines to hand over.
        report_title
        /// What to do with the lines.
        report_lead
        /// Whom to give them to.
        report_whom
        /// Copies the lines.
        report_copy
        /// Status after copying.
        report_copied
        /// Remedy for a clipboard that does not work.
        report_not_copied
        /// Head of the page for unknown addresses.
        lost_title
        /// What to do.
        lost_text
        /// Leads home.
        lost_home
        /// Shown in the page until the app runs, after a tap on something that needs it.
        loading
        /// With scripts off.
        no_script
        /// When WebAssembly is missing or blocked.
        no_wasm
        /// When the content could not be loaded or read.
        no_content
        /// After a panic.
        broken
        /// A newer version waits.
        update_ready
        /// What loading it does to a list that is not empty.
        update_clears
        /// Loads it.
        update_take
        /// Head of the page for when nothing else is there.
        offline_title
        /// What to do then.
        offline_text
        /// Loads the page anew.
        reload
        /// Head of the plain pages.
        leaflet_title
        /// What they are for.
        leaflet_lead
        /// How they print.
        leaflet_paper
        /// Leads to them.
        leaflet_link
        /// The start script has not come, or cannot run.
        not_running
        /// Opens the answer where nothing runs.
        self_check
        /// Names the links to the pages to read.
        doors
        /// The treatments of which no source says how far they reach.
        medicines
        /// Puts the question for a gap on the list.
        ask_team
        /// The question is on the list.
        ask_on_list
        /// Opens the words that a cell rests on.
        exact_words
        /// Head of the page of names.
        names_title
        /// What the page of names is for.
        names_lead
        /// Head of the list of names without a page.
        uncovered_title
        /// What to do with such a name.
        uncovered_lead
        /// A name without a page.
        uncovered_name_sirt
        /// A name without a page.
        uncovered_name_microwave
        /// A name without a page.
        uncovered_name_electric
        /// A name without a page.
        uncovered_name_spray
        /// A name without a page.
        uncovered_name_proton
        /// A name without a page.
        uncovered_name_transplant
        /// Names the part with the good and the bad.
        procedure_balance
        /// Head of a list.
        procedure_says
        /// Head of a list.
        procedure_silent
        /// What a gap is good for.
        procedure_silent_lead
        /// Head of a list of pairs.
        procedure_mixed
        /// Opens the comparison of a pair.
        procedure_compare
        /// Begins a round on a pair.
        procedure_round
        /// Head of who checked the page.
        procedure_review
        /// Head of the page where treatments are chosen.
        compare_title
        /// What the comparison is for.
        compare_lead
        /// The address named treatments that cannot be compared.
        compare_unknown
        /// Head of the column of questions.
        compare_corner
        /// The filter.
        compare_only
        /// What the filter leaves out.
        compare_only_hint
        /// The filter leaves no row.
        compare_none
        /// All cells of a row say the same.
        compare_same
        /// Head of the chooser.
        compare_pick
        /// Three are chosen.
        compare_full
        /// What is chosen is what the page shows.
        compare_shown
        /// Too few are chosen.
        compare_few
        /// Head of the list of pairs.
        compare_pairs
        /// Head of the list of sources.
        sources_title
        /// What the list of sources is for.
        sources_lead
        /// Head of the main pages.
        sources_main
        /// Head of the newer pages.
        sources_newer
        /// What newer pages are for.
        sources_newer_lead
        /// Head of the checks of a source.
        source_sure
        /// What a newer source is used for.
        source_is_newer
        /// Row of a source page.
        source_good_for
        /// Row of a source page.
        source_not_enough
        /// Row of a source page.
        source_who
        /// How the date is known.
        source_date_printed
        /// How the date is known.
        source_date_worked_out
        /// How the date is known.
        source_date_none
        /// Row of a source page.
        source_address
        /// Nobody verified an address.
        source_no_address
        /// A link to another site.
        source_open
        /// A link to the words on another site.
        source_open_at
        /// Head of what rests on a source.
        source_facts
        /// How to read it.
        source_facts_lead
        /// Head of facts about no treatment.
        source_general
        /// A fact that carries nothing.
        source_praise
        /// Head of the notes that name a newer source.
        source_notes
        /// Head of the glossary.
        glossary_title
        /// What the glossary is for.
        glossary_lead
        /// Heading over a drawing in steps.
        picture_title
        /// Button to the step before.
        picture_back
        /// Button to the next step.
        picture_next
        /// Opens the words of every step.
        picture_words
        /// No clinician has signed the drawings.
        picture_unsigned
        /// The drawings are on their way.
        picture_waiting
        /// The drawings cannot be had.
        picture_missing
        /// Opens the drawing that belongs to an explanation.
        picture_see
        /// Where a drawing has no such part.
        picture_none
        /// Heading over drawings side by side.
        picture_beside
        /// Opens what each picture of a question shows.
        picture_each
        /// A part of a treatment: something is made ready.
        picture_prepare
        /// A part of a treatment: something goes in.
        picture_in
        /// A part of a treatment: it works.
        picture_stay
        /// A part of a treatment: the end.
        picture_leave
        /// What pictures are called where they are chosen, with blanks between.
        picture_letters
        /// At the foot of every page.
        if_upset
        /// At the foot of every page.
        about_link
        /// Head of the page about all this.
        about_title
        /// What that page is for.
        about_lead
        /// Head of a list.
        about_is
        /// What this is.
        about_is_learn
        /// What this is.
        about_is_ask
        /// What this is.
        about_is_words
        /// Head of a list.
        about_not
        /// What this is not.
        about_not_choose
        /// What this is not.
        about_not_you
        /// What this is not.
        about_not_whole
        /// Head of the counts.
        about_sure
        /// How pages were chosen.
        about_chosen
        /// Two independent sources say it.
        about_two_sources
        /// Head of who checked.
        about_who
        /// Head of the update policy.
        about_again
        /// The update policy.
        about_policy
        /// Head of the self-audit.
        audit_title
        /// What the self-audit is.
        audit_lead
        /// Opens the items of a checklist.
        audit_items
        /// A verdict.
        audit_met
        /// A verdict.
        audit_not_met
        /// A verdict.
        audit_unjudged
        /// A verdict.
        audit_not_applicable
        /// A row of a newer source that nobody has filled.
        source_unknown
        /// A kind of page.
        source_kind_news
        /// A kind of page.
        source_kind_wiki
        /// A kind of page.
        source_kind_hospital_news
        /// A kind of page.
        source_kind_clinic_page
        /// A kind of page.
        source_kind_guideline
        /// A kind of page.
        source_kind_label
        /// A kind of page.
        source_kind_trial
        /// A kind of page.
        source_kind_review
        /// A kind of page.
        source_kind_study
        /// A kind of page.
        source_kind_dictionary
        /// A kind of page.
        source_kind_charity
        /// A kind of page.
        source_kind_hospital
        /// Privacy in words before it is known what can be saved.
        stays_here
        /// Privacy in words at home.
        saved_here
        /// Privacy in words where nothing can be saved.
        saved_not
        /// Nothing can be saved.
        note_refused
        /// There is no room to save.
        note_full
        /// A newer version wrote what is saved.
        note_newer
        /// One of two copies was damaged.
        note_mended
        /// Both copies were damaged.
        note_lost
        /// Name of a reader's own page.
        home_title
        /// Head of what is due.
        home_again_one
        /// Head where nothing is due.
        home_fresh
        /// What can be done then.
        home_fresh_lead
        /// Head of the first visit.
        home_first
        /// What this page is for.
        home_first_lead
        /// Begins the day's round.
        home_start
        /// Name of the day's round.
        home_today
        /// Begins a round of new questions.
        home_new
        /// How long it takes.
        home_time
        /// Opens a round that is not over.
        home_go_on
        /// Head of the list of pairs.
        home_pairs
        /// Head of more ways to choose.
        home_choose
        /// Begins a round of what was not known.
        home_missed
        /// Begins a round of anything.
        home_surprise
        /// Opens the list of treatments.
        home_by_name
        /// Opens the list of pairs to guess at.
        home_guess
        /// What a first guess is.
        home_guess_lead
        /// Head of the list of things of one's own.
        home_mine
        /// A state.
        standing_new
        /// A state.
        standing_again
        /// A state.
        standing_clearer
        /// A state.
        standing_apart
        /// Nothing was missed.
        nothing_title
        /// What to do then.
        nothing_text
        /// Title of a single question.
        one_question
        /// Head of a hint.
        hint_label
        /// Under the verdict before a second try.
        hint_line
        /// Asks the same question again.
        try_again
        /// Shows the explanation.
        show_answer
        /// Says that this is a guess.
        guess_first
        /// How to guess.
        guess_hint
        /// Head of the screen after the guesses.
        between_title
        /// What comes next.
        between_lead
        /// Begins the round.
        between_go
        /// Head of what changed.
        change_title
        /// Label.
        change_before
        /// Label.
        change_now
        /// A state of an answer.
        change_fits
        /// A state of an answer.
        change_not
        /// A state of an answer.
        change_unsure
        /// Head of the settings.
        settings_title
        /// What the settings are for.
        settings_lead
        /// A choice.
        as_device
        /// A choice.
        colours_of_light
        /// A choice.
        colours_of_dark
        /// A choice.
        colours_of_contrast
        /// Head of the choice.
        motion
        /// A choice.
        motion_less
        /// Head of the choice.
        line_space
        /// A choice.
        line_usual
        /// A choice.
        line_wide
        /// A choice.
        listen_shown
        /// A choice.
        listen_hidden
        /// Head of what is saved.
        kept_title
        /// Where it is.
        kept_lead
        /// Leads to the page for carrying it over.
        kept_carry
        /// Erases everything.
        kept_erase
        /// Said after that.
        kept_erased
        /// Brings it back.
        kept_undo
        /// Said after that.
        kept_back
        /// Head of the page.
        carry_title
        /// What the page is for.
        carry_lead
        /// Head of taking out.
        carry_out
        /// Saves a file.
        carry_file
        /// What the file holds.
        carry_file_lead
        /// Label of the code.
        carry_code
        /// What the code holds.
        carry_code_lead
        /// Copies the code.
        carry_copy
        /// Said after that.
        carry_copied
        /// There is nothing to carry.
        carry_nothing
        /// Head of bringing in.
        carry_in
        /// Opens a file.
        carry_open
        /// Label of the field for a code.
        carry_paste
        /// Reads the code.
        carry_look
        /// Head of what a file holds.
        carry_preview
        /// Takes it over.
        carry_add
        /// Leaves it.
        carry_leave
        /// Said after that.
        carry_added
        /// A file holds nothing new.
        carry_none_new
        /// Not ours.
        carry_foreign
        /// Cut or changed.
        carry_damaged
        /// Of a newer version.
        carry_newer
        /// A code of another version.
        carry_other
        /// Too large.
        carry_huge
        /// Head of the codes for a camera.
        carry_camera
        /// Title of the waiting room's page.
        room_title
        /// What search engines and shared links say of it.
        room_description
        /// Opens the comparison from the start screen.
        room_look
        /// Privacy in words, where misses are counted.
        room_counted
        /// Asks whether somebody is there.
        curtain_title
        /// Below the number of seconds.
        curtain_seconds
        /// The one button that goes on.
        curtain_stay
        /// Clears at once.
        curtain_finish
        /// When the time is over.
        curtain_over
        /// Head of the pause for cleaning.
        clean_title
        /// Head of the question for the code.
        code_title
        /// What the code is for.
        code_lead
        /// The code was another one.
        code_wrong
        /// The new code is too short.
        code_digits
        /// Label of what was typed.
        code_typed
        /// Tries the code.
        code_open
        /// Takes back a digit.
        code_rub
        /// Head of the staff screen.
        staff_title
        /// Head of a group.
        staff_privacy
        /// A setting.
        staff_idle
        /// A button.
        staff_less
        /// A button.
        staff_more
        /// A fixed setting.
        staff_keep
        /// Why it is fixed.
        staff_keep_help
        /// Its value.
        staff_never
        /// A setting.
        staff_counts
        /// What it does.
        staff_counts_help
        /// A switch.
        staff_off
        /// A switch.
        staff_on
        /// Head of a group.
        staff_room
        /// A setting.
        staff_sound
        /// What that means.
        staff_sound_help
        /// A setting.
        staff_print
        /// What it needs.
        staff_print_help
        /// A setting.
        staff_phone
        /// What it needs.
        staff_phone_help
        /// Head of a code to try.
        staff_try
        /// What to do with it.
        staff_try_help
        /// Head of a group.
        staff_start
        /// A choice.
        staff_colours_light
        /// A choice.
        staff_colours_dark
        /// A choice.
        staff_colours_contrast
        /// A choice.
        staff_colours_device
        /// A setting.
        staff_language
        /// What patients can do, and what staff have to.
        staff_language_help
        /// Said where the copy of another language is not on the tablet.
        room_no_tongue
        /// A setting.
        staff_pairs
        /// A button.
        staff_pairs_all
        /// A setting.
        staff_code
        /// State of the code, where the settings file sets one.
        staff_code_of_file
        /// No code is set.
        staff_code_none
        /// A code is set.
        staff_code_set
        /// What a code is not.
        staff_code_help
        /// Takes the typed code.
        staff_code_use
        /// No code.
        staff_code_drop
        /// Head of what the tablet says about itself.
        staff_ready
        /// The page is stored.
        staff_offline
        /// The page is not stored.
        staff_online
        /// The worker has not said yet.
        staff_copying
        /// Nobody left anything.
        staff_clean
        /// Somebody used the tablet as at home.
        staff_leftovers
        /// Deletes it.
        staff_sweep
        /// No clinician signed.
        staff_unreviewed
        /// Clinicians signed.
        staff_reviewed
        /// Past its date.
        staff_overdue
        /// Head of lines that could not be used.
        staff_problems
        /// What happens then.
        staff_problems_lead
        /// Where a line stands.
        staff_from_tablet
        /// Head of the pause for cleaning.
        staff_wipe_title
        /// What it does.
        staff_wipe_help
        /// Begins it.
        staff_wipe
        /// Keeps the settings.
        staff_save
        /// Leaves them as they were.
        staff_leave
        /// Said after saving.
        staff_saved
        /// Said when the tablet refuses.
        staff_not_kept
        /// Head of the totals.
        missed_title
        /// There is nothing to show.
        missed_none
        /// Counting is off.
        missed_off
        /// Copies the totals.
        missed_copy
        /// Deletes the totals.
        missed_reset
        /// It is done.
        missed_reset_done
        /// What is wrong with a line.
        problem_no_pair
        /// What is wrong with a line.
        problem_unknown
        /// What is wrong with a line.
        problem_twice
        /// What is wrong with a line.
        problem_switch
        /// What is wrong with a line.
        problem_code
        /// What is wrong with a line.
        problem_pairs
        /// What is wrong with a file.
        problem_foreign
    }
    filled {
        /// Where the reader is in the round.
        progress(number, total)
        /// Said when a card was placed.
        next_card(name)
        /// Said when a third choice lets the first one go.
        let_go(name)
        /// Which card is on the pile.
        card_of(number, total)
        /// Two names in a row.
        and_plain(first, second)
        /// Two names in a row, where the second begins in a way that changes the word between them: Spanish "e".
        and_softened(first, second)
        /// Two things of a list.
        comma(first, second)
        /// Two things of a list that have commas inside.
        semicolon(first, second)
        /// What something is about, and what is said of it.
        colon(head, text)
        /// The clinician's counterpart for words of another language.
        translation_checked(name)
        /// Document title of a screen.
        title(screen, app)
        /// When something was checked, and by whom.
        checked_on(date, who)
        /// The clinician who signed.
        clinician_signed(name)
        /// The day for checking again has passed.
        overdue(date)
        /// A day in words.
        date(day, month, year)
        /// Above a quotation.
        says(source)
        /// Status after moving a question.
        questions_moved(number, total)
        /// Status after putting a question back.
        questions_is_back(number)
        /// On paper: where it comes from.
        print_made(app)
        /// On paper: where it comes from, and when.
        print_made_on(app, date)
        /// Which of several codes.
        code_of(number, total)
        /// The list is too long for one code.
        code_many(total)
        /// Names that lead nowhere.
        brought_unknown(names)
        /// What to tell in own words.
        teach_ask(first, second)
        /// The question that is reported.
        report_question(id)
        /// The page that is reported.
        report_page(path)
        /// What names exactly these words.
        content_version(language, version)
        /// Head of a round's page for link previews.
        round_title(topic)
        /// Three names in a row.
        and_three(first, rest)
        /// Other names of a treatment.
        procedure_also(names)
        /// Head of a comparison.
        compare_of(names)
        /// A joined cell.
        compare_same_for(names)
        /// How many rows are shown.
        compare_rows(count, total)
        /// Opens the comparison.
        compare_go(names)
        /// Status after enough are chosen.
        compare_ready(names)
        /// Opens the page about a source.
        source_about(source)
        /// Where the reader is in a drawing.
        picture_step(step, total)
        /// Where the reader is in drawings side by side.
        picture_part(step, total, part)
        /// What a picture of a question is called.
        picture_letter(letter)
        /// How many pages there are.
        about_main(main, newer)
        /// How many facts there are.
        about_facts(total, noted, praise)
        /// Above the counts.
        about_table(total)
        /// Who checked, and when.
        about_checked(who, date)
        /// How many are signed.
        about_signed(count, total)
        /// The first day of a next check.
        about_next(date)
        /// How far a checklist is kept.
        audit_totals(total, met, unmet, unjudged, none)
        /// Head of a long round’s page for link previews.
        round_title_long(topic)
        /// How many pairs are due.
        home_again_many(count)
        /// Where a round stands.
        home_round(topic, number, total)
        /// A round with a first guess.
        guess_title(topic)
        /// How much of a file is new here.
        carry_new(count)
        /// How much of a file is here already.
        carry_known(count)
        /// How many questions a file brings.
        carry_asks(count)
        /// How many more pairs are due.
        home_more(count)
        /// How many questions are on the list.
        home_asks(count)
        /// What the time means.
        staff_idle_help(reading)
        /// How many pairs are asked about.
        staff_pairs_some(count, total)
        /// What is on the tablet.
        staff_version(content, app)
        /// When the next check is due.
        staff_review(date)
        /// How much was typed.
        code_so_far(count)
        /// One total.
        missed_line(question, missed, asked)
        /// Where a line stands.
        problem_line(place, line, key)
        /// What is wrong with a line.
        problem_number(least, most)
        /// What is wrong with a line.
        problem_one_of(names)
        /// What is wrong with a line.
        problem_strange(names)
    }
    counted {
        /// Status after adding a question: how many are on the list.
        ask_added
        /// Status after taking a question off: how many are left.
        ask_removed
        /// What happens in so many seconds.
        curtain_text
        /// Said while the seconds go.
        curtain_left
        /// For how many seconds the pause lasts.
        clean_text
        /// When the screen clears itself, in minutes.
        room_clears
        /// A time.
        staff_minutes
        /// A time.
        staff_seconds
    }
}

/// The place of the form that every language has.
const OTHER: u8 = 5;

impl Words {
    /// Fills a gap. Numbers get the language's own digits.
    fn fill(&self, text: String, gap: &str, with: &str) -> String {
        // Digits that nobody has translated yet are those that numbers have anyway.
        let own = self.digits.starts_with(['0', english::FROM]);
        if own || with.is_empty() || !with.bytes().all(|byte| byte.is_ascii_digit()) {
            return text.replace(gap, with);
        }
        let place = |byte: u8| usize::from(byte.wrapping_sub(b'0'));
        let digits = with
            .bytes()
            .filter_map(|byte| self.digits.chars().nth(place(byte)));
        text.replace(gap, &digits.collect::<String>())
    }

    /// The form for a count.
    fn form<'a>(&self, forms: &'a Forms, count: usize) -> &'a Text {
        let last = self.plurals.len();
        // Large counts behave as the one among the second hundred that ends in the same two digits.
        let place = if count < last {
            count
        } else {
            100 + count % 100
        };
        let kind = self.plurals.get(place).copied().unwrap_or(OTHER);
        let [.., other] = forms;
        let form = forms.get(usize::from(kind)).unwrap_or(other);
        if form.is_empty() { other } else { form }
    }

    /// A number in the language's own digits.
    pub fn number(&self, number: usize) -> String {
        self.fill("{number}".to_owned(), "{number}", &number.to_string())
    }

    /// Two names in a row: "PHP and HAI".
    pub fn and(&self, first: &str, second: &str) -> String {
        let begins = english::unmarked(second).to_lowercase();
        let softened = !english::is_in(&self.and_softened)
            && self
                .softened_before
                .split(' ')
                .any(|beginning| begins.starts_with(beginning));
        if softened {
            self.and_softened(first, second)
        } else {
            self.and_plain(first, second)
        }
    }

    /// Things of a list, with commas between: "a, b, c".
    pub fn commas(&self, items: &[&str]) -> String {
        joined(items, |first, second| self.comma(first, second))
    }

    /// Things of a list that have commas inside: "a, of 2012; b".
    pub fn semicolons(&self, items: &[&str]) -> String {
        joined(items, |first, second| self.semicolon(first, second))
    }

    /// A day such as `2026-11-21` in words; as it is where it is no day.
    pub fn in_words(&self, day: &str) -> String {
        let parts: Vec<&str> = day.split('-').collect();
        let [year, month, day_of_month] = parts.as_slice() else {
            return day.to_owned();
        };
        let place = month
            .parse::<usize>()
            .ok()
            .and_then(|month| month.checked_sub(1));
        let months = english::unmarked(&self.months);
        match place.and_then(|place| months.split(' ').nth(place)) {
            Some(month) if english::is_in(&self.months) => {
                let month = english::mark(month);
                self.date(day_of_month.trim_start_matches('0'), &month, year)
            }
            Some(month) => self.date(day_of_month.trim_start_matches('0'), month, year),
            None => day.to_owned(),
        }
    }
}

fn joined(items: &[&str], join: impl Fn(&str, &str) -> String) -> String {
    let mut items = items.iter();
    let first = items.next().copied().unwrap_or_default().to_owned();
    items.fold(first, |before, item| join(&before, item))
}

/// Reads a text for each kind of number. `other` must be there and name the count; a kind such as `one` may leave it out.
#[cfg(feature = "author")]
fn forms(reader: &mut crate::bank::authoring::reader::Reader<'_>, field: &'static str) -> Forms {
    let mut forms = Forms::default();
    let Some(mut inner) = reader.inner(field) else {
        reader.find(
            field,
            "is missing",
            "write { one = \"…\", other = \"…{count}…\" }",
        );
        return forms;
    };
    for (form, kind) in forms
        .iter_mut()
        .zip(crate::bank::authoring::addresses::PLURALS)
    {
        *form = if kind == "other" {
            inner.text(kind)
        } else {
            inner.text_or_empty(kind)
        };
        let counts = kind == "other" || form.contains('{');
        if !form.is_empty() {
            gaps(&inner, kind, form, if counts { &["{count}"] } else { &[] });
        }
    }
    inner.finish();
    forms
}

/// Whether the text has exactly these gaps.
#[cfg(feature = "author")]
fn gaps(
    reader: &crate::bank::authoring::reader::Reader<'_>,
    field: &str,
    text: &str,
    wanted: &[&str],
) {
    for gap in wanted {
        if !text.contains(gap) {
            reader.find(
                field,
                format!("does not say {gap}"),
                format!("put {gap} where it belongs"),
            );
        }
    }
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else {
            reader.find(field, "has a { without a }", "close it or remove it");
            return;
        };
        if !wanted.contains(&format!("{{{name}}}").as_str()) {
            reader.find(
                field,
                format!("{{{name}}} is filled by nothing"),
                "remove it",
            );
        }
        rest = tail;
    }
}
