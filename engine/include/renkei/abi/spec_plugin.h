/* The plugin ABI of Renkei, version 1: how a spec plugin hands its tables to the engine.
 *
 * A spec plugin is a loadable module that exports exactly one symbol, RENKEI_SPEC_ENTRY_SYMBOL, of type
 * renkei_spec_entry_t. The engine reads the version before it calls anything, then calls `init`, obeys its result, and
 * asks `spec` for the tables, which it reads in place.
 *
 * Language: C11 and C++20. Strings are UTF-8 with a length, never NUL-terminated by contract. All tables live as long
 * as the module is loaded. Every struct that may grow begins with its size in bytes; published structs are frozen,
 * growth happens by new structs and `extension`. Threads: `init` runs once, on one thread [main]. Everything else is
 * called from any thread [any], several at a time for different files; a check's state is used by one thread at a time.
 * No exception may cross this boundary.
 */
#ifndef RENKEI_ABI_SPEC_PLUGIN_H_
#define RENKEI_ABI_SPEC_PLUGIN_H_

#include <stdint.h>

#include "renkei/abi/plugin_basics.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A change of MAJOR breaks plugins; a change of MINOR adds and leaves old plugins working. */
#define RENKEI_ABI_MAJOR 1u
#define RENKEI_ABI_MINOR 0u
#define RENKEI_SPEC_ENTRY_SYMBOL "renkei_spec_entry"

/* ---- codes ---- */

typedef struct renkei_code_t {
  renkei_string_t value;
  renkei_string_t name_ja;
  renkei_string_t name_en;
} renkei_code_t;

/* A named list of codes that the engine or a check looks things up in (service types in scope …). */
typedef struct renkei_list_t {
  renkei_string_t id; /* one of RENKEI_LIST_* for lists that the engine knows, or the plugin's own */
  const renkei_code_t* codes;
  uint64_t code_count;
} renkei_list_t;

#define RENKEI_LIST_PLANNING_TYPES                                                                                \
  "planning-service-types"                               /* types that a care-planning office may carry in a name \
                                                          */
#define RENKEI_LIST_SCOPE_TYPES "service-types-in-scope" /* service types that are exchanged */
#define RENKEI_LIST_OUT_OF_SCOPE_TYPES "service-types-out-of-scope"
#define RENKEI_LIST_RULE_PLACES "rule-places" /* what ids of its rules begin with: the headings over them in lists */

/* ---- fields ---- */

typedef enum renkei_field_type_t {
  RENKEI_FIELD_TEXT = 1, /* free text, always in double quotes */
  RENKEI_FIELD_DIGITS = 2,
  RENKEI_FIELD_ALNUM = 3, /* upper-case letters and digits */
  RENKEI_FIELD_INT = 4,
  RENKEI_FIELD_DECIMAL = 5,
  RENKEI_FIELD_DATE = 6,  /* YYYYMMDD */
  RENKEI_FIELD_MONTH = 7, /* YYYYMM */
  RENKEI_FIELD_TIME = 8,  /* HHMM */
  RENKEI_FIELD_CODE = 9,  /* a value of `codes` */
  RENKEI_FIELD_FLAG = 10, /* 0 or 1 */
  RENKEI_FIELD_POSTAL = 11,
  RENKEI_FIELD_PHONE = 12,
  RENKEI_FIELD_UNUSED = 13 /* to be left empty */
} renkei_field_type_t;

typedef enum renkei_presence_t {
  RENKEI_PRESENCE_OPTIONAL = 0,
  RENKEI_PRESENCE_REQUIRED = 1,   /* empty: error */
  RENKEI_PRESENCE_NEEDED = 2,     /* empty: warning */
  RENKEI_PRESENCE_CONDITIONAL = 3 /* a check says when */
} renkei_presence_t;

/* Flags of a field. */
#define RENKEI_FIELD_UNSURE 0x01u      /* the published text does not settle it: every finding is a warning at most */
#define RENKEI_FIELD_LENGTH_MAX 0x02u  /* `length` is a maximum; without it, exact */
#define RENKEI_FIELD_ZERO_LEGAL 0x04u  /* all zeros stand for "not used" (dates, months) */
#define RENKEI_FIELD_9999_LEGAL 0x08u  /* 9999 stands for "no time" */
#define RENKEI_FIELD_MINUS_LEGAL 0x10u /* a minus is legal; without it, on an int: a warning */
#define RENKEI_FIELD_PERSONAL 0x20u    /* says something of a person: masked first */
#define RENKEI_FIELD_RANGE 0x40u       /* `minimum` and `maximum` hold */
#define RENKEI_FIELD_IMAGE_NAME 0x80u  /* holds the name of a file that travels with this one */

typedef struct renkei_field_t {
  uint16_t no;      /* item number (項番), from 1, without gaps */
  uint8_t type;     /* renkei_field_type_t */
  uint8_t presence; /* renkei_presence_t */
  uint32_t flags;
  uint32_t length; /* characters; 0: no limit */
  int32_t minimum;
  int32_t maximum;
  renkei_string_t id; /* snake_case, unique in the layout */
  renkei_string_t name_ja;
  renkei_string_t name_en;
  /* Shape, or empty: alternatives parted by '|', of equal meaning; in each, 9 is a digit, A an upper-case letter or
   * digit, B is 0 or 1, anything else itself. `H999999999|9999999999`. */
  renkei_string_t shape;
  const renkei_code_t* codes; /* for RENKEI_FIELD_CODE and RENKEI_FIELD_FLAG */
  uint64_t code_count;
} renkei_field_t;

/* ---- layouts and their names ---- */

typedef enum renkei_name_part_t {
  RENKEI_NAME_PREFIX = 1,
  RENKEI_NAME_MONTH = 2,         /* YYYYMM */
  RENKEI_NAME_MONTH_OR_ZERO = 3, /* YYYYMM or 000000 */
  RENKEI_NAME_SENDER = 4,        /* office number, 10 characters */
  RENKEI_NAME_SENDER_TYPE = 5,   /* service type, 2 characters */
  RENKEI_NAME_RECEIVER = 6,
  RENKEI_NAME_RECEIVER_TYPE = 7,
  RENKEI_NAME_STAMP = 8, /* sequence stamp (連番), YYYYMMDDHHMMSS */
  RENKEI_NAME_BRANCH = 9 /* image branch number, 4 digits */
} renkei_name_part_t;

/* The parts of a name that fits the grammar; unused parts are empty, all are NUL-terminated ASCII. */
typedef struct renkei_name_t {
  uint32_t size;
  uint32_t layout; /* index in renkei_spec_t.layouts */
  char month[8];
  char sender[12];
  char sender_type[4];
  char receiver[12];
  char receiver_type[4];
  char stamp[16];
  char branch[8];
  char extension[8];
} renkei_name_t;

typedef enum renkei_side_t {
  RENKEI_SIDE_EITHER = 0,
  RENKEI_SIDE_PLANNING = 1, /* comes from the care-planning side */
  RENKEI_SIDE_SERVICE = 2   /* comes from a service office */
} renkei_side_t;

#define RENKEI_LAYOUT_DELETION 0x01u
#define RENKEI_LAYOUT_IMAGE 0x02u   /* a JPEG, no records */
#define RENKEI_LAYOUT_RESULTS 0x04u /* holds what was delivered */

typedef struct renkei_layout_t {
  uint32_t size;
  uint32_t flags;
  renkei_string_t id; /* the name's prefix */
  renkei_string_t name_ja;
  renkei_string_t name_en;
  const renkei_field_t* fields;
  uint64_t field_count;
  const uint8_t* name_parts; /* renkei_name_part_t, in order */
  uint64_t name_part_count;
  renkei_string_t extension; /* as the standard writes it, without the dot */
  uint8_t side;              /* renkei_side_t */
  uint8_t reserved[7];
  uint16_t month_item;           /* item that equals the month in the name; 0: none */
  uint16_t sender_office_item;   /* item that equals the sender in the name; 0: none */
  uint16_t receiver_office_item; /* item in which each user has the receiver at least once; 0: none */
  uint16_t partner_item;         /* item that names the receiver (a warning when it does not); 0: none */
  uint16_t service_code_item;    /* item whose first two characters are a service type; 0: none */
  uint16_t key_count;            /* items of the record's key, the user first */
  uint16_t key_unique;           /* 1: one record a key; 0: many */
  uint16_t reserved2;
  const uint16_t* key_items;
  renkei_string_t parent; /* layout whose name tail this one repeats; empty: none */
} renkei_layout_t;

/* ---- sending units and relations ---- */

typedef enum renkei_member_presence_t {
  RENKEI_MEMBER_REQUIRED = 1, /* missing: error */
  RENKEI_MEMBER_EXPECTED = 2, /* missing: warning */
  RENKEI_MEMBER_OPTIONAL = 3
} renkei_member_presence_t;

#define RENKEI_MEMBER_MAIN 0x01u       /* the unit is known by it */
#define RENKEI_MEMBER_MANY 0x02u       /* may stand more than once (images) */
#define RENKEI_MEMBER_MONTH_ZERO 0x04u /* its month in the name is 000000 here */
#define RENKEI_MEMBER_MONTH_REAL 0x08u /* its month in the name is the unit's month */

typedef struct renkei_member_t {
  renkei_string_t layout;
  uint32_t presence; /* renkei_member_presence_t */
  uint32_t flags;
} renkei_member_t;

typedef struct renkei_unit_t {
  uint32_t size;
  uint32_t reserved;
  renkei_string_t kind; /* plan-set, service-slip … */
  renkei_string_t name_ja;
  renkei_string_t name_en;
  renkei_string_t clause;
  const renkei_member_t* members;
  uint64_t member_count;
} renkei_unit_t;

/* Main and dependent records join by equal keys inside a unit. */
typedef struct renkei_relation_t {
  uint32_t size;
  uint32_t key_count;
  renkei_string_t unit_kind;
  renkei_string_t main_layout;
  renkei_string_t dependent_layout;
  const uint16_t* main_items;
  const uint16_t* dependent_items;
  uint32_t main_without_dependent; /* 0: nothing, else the severity (renkei_severity_t) */
  uint32_t reserved;
  renkei_string_t clause;
} renkei_relation_t;

/* ---- rules ---- */

typedef enum renkei_severity_t {
  RENKEI_SEVERITY_INFO = 1,
  RENKEI_SEVERITY_WARNING = 2,
  RENKEI_SEVERITY_ERROR = 3
} renkei_severity_t;

/* Texts are ICU message patterns; ja and en take the same arguments. Always there: {field} (the item's name), {item}
 * (its number). */
typedef struct renkei_rule_t {
  uint32_t size;
  uint32_t severity;
  renkei_string_t id; /* <place>-<what>, lower case, at most 40 characters, never reused */
  renkei_string_t clause;
  renkei_string_t message_ja;
  renkei_string_t message_en;
  renkei_string_t remedy_ja;
  renkei_string_t remedy_en;
  renkei_string_t why_ja;
  renkei_string_t why_en;
  renkei_string_t example;    /* wrong → right */
  renkei_string_t legacy_ids; /* parted by blanks */
} renkei_rule_t;

/* ---- checks that no table can say ---- */

/* A field of a record. */
typedef struct renkei_field_view_t {
  /* The field's bytes as in the file, without the enclosing quotes; doubled quotes stay doubled. Sixteen bytes behind
   * the last one can be read too; what they hold has no meaning. */
  const uint8_t* data;
  uint32_t size;
  uint8_t flags; /* how it was quoted: FieldFlag of renkei/sdk/record_field.h */
} renkei_field_view_t;

typedef struct renkei_place_t {
  uint64_t record; /* from 1; 0: the whole file */
  uint64_t line;   /* physical line where the record starts, from 1 */
  uint64_t offset; /* byte offset of the record in the file */
} renkei_place_t;

typedef struct renkei_record_t {
  uint32_t size;
  uint32_t field_count; /* that of the layout */
  const renkei_field_view_t* fields;
  const uint8_t*
      faulty; /* one byte a field; not 0: a finding of the field itself stands already, do not judge it again */
  renkei_place_t place;
  /* Fields before the index changed_begin and from changed_end on are, with their `faulty`, those of the record that
   * the check saw before this one. 0 and field_count: nothing is known. */
  uint32_t changed_begin;
  uint32_t changed_end;
} renkei_record_t;

typedef enum renkei_arg_kind_t {
  RENKEI_ARG_NUMBER = 1,
  RENKEI_ARG_TERM = 2,     /* an id, a code or a name from the spec's tables: never masked */
  RENKEI_ARG_DATA = 3,     /* bytes of the file: masked where values are */
  RENKEI_ARG_CODE_NAME = 4 /* a code of one of the spec's lists: shown by its name in the reader's language */
} renkei_arg_kind_t;

typedef struct renkei_arg_t {
  renkei_string_t name;
  uint32_t kind;
  uint32_t reserved;
  int64_t number;
  renkei_slice_t bytes; /* MS932 for DATA, UTF-8 for TERM */
} renkei_arg_t;

typedef struct renkei_finding_t {
  uint32_t size;
  uint16_t item; /* 0: the whole record */
  uint16_t arg_count;
  renkei_string_t rule;
  renkei_place_t place;
  renkei_slice_t value; /* the offending bytes as in the record, or empty */
  const renkei_arg_t* args;
} renkei_finding_t;

/* What the engine gives to a check; valid until the check is closed. */
typedef struct renkei_host_t {
  uint32_t size;
  uint32_t reserved;
  void* context;
  /* [same thread as the call it is used in] Copies all that it is given. */
  void (*emit)(void* context, const renkei_finding_t* finding);
} renkei_host_t;

struct renkei_spec_t;

typedef struct renkei_file_t {
  uint32_t size;
  uint32_t layout; /* index */
  const struct renkei_spec_t* spec;
  const renkei_name_t* name; /* the parts of the name, as far as they could be read */
} renkei_file_t;

/* A check sees the records of one file in order. */
typedef struct renkei_check_t {
  uint32_t size;
  uint32_t layout_count;
  renkei_string_t id;
  const renkei_string_t* layouts;                                      /* ids of the layouts it looks at */
  void* (*open)(const renkei_file_t* file, const renkei_host_t* host); /* NULL: failed, reported as a run error */
  void (*record)(void* state, const renkei_record_t* record);
  void (*close)(void* state); /* emits what is left, then frees */
} renkei_check_t;

/* ---- maps to other specs ---- */

/* An item whose id differs between the two layouts. */
typedef struct renkei_item_map_t {
  uint16_t source; /* item number */
  uint16_t target; /* item number */
} renkei_item_map_t;

/* Where the records of a layout go. Items are matched by their ids and by `items`. The version item gets the target's
 * version; another item of the target that nothing is matched to is left empty; what the target has no item for is
 * lost, and said so. */
typedef struct renkei_layout_map_t {
  renkei_string_t source; /* layout id in the source spec */
  renkei_string_t target; /* layout id in the target spec; empty: it has nothing for it */
  const renkei_item_map_t* items;
  uint64_t item_count;
} renkei_layout_map_t;

/* How sets of one spec become sets of another. The newer spec's plugin has the maps of both directions. */
typedef struct renkei_map_t {
  uint32_t size;
  uint32_t reserved;
  renkei_string_t source; /* coordinate */
  renkei_string_t target; /* coordinate */
  const renkei_layout_map_t* layouts;
  uint64_t layout_count;
  /* The service type of an office that plans, for names that want one where the source's have none; empty: it has to be
   * told. It does not hold where the records of the set hold one of `unsettling_types`. */
  renkei_string_t planning_type;
  const renkei_code_t* unsettling_types;
  uint64_t unsettling_type_count;
} renkei_map_t;

/* ---- the spec ---- */

typedef enum renkei_status_t {
  RENKEI_STATUS_CURRENT = 1,
  RENKEI_STATUS_DEPRECATED = 2,
  RENKEI_STATUS_DRAFT = 3
} renkei_status_t;

/* A value of the version item that is not accepted, and the rule that says why. */
typedef struct renkei_wrong_version_t {
  renkei_string_t value;
  renkei_string_t rule;
  uint32_t records_judged; /* 0: the records are of another form and are not judged */
  uint32_t reserved;
} renkei_wrong_version_t;

typedef struct renkei_spec_t {
  uint32_t size;
  uint32_t status;            /* renkei_status_t */
  renkei_string_t coordinate; /* mhlw:careplan:4.1 */
  renkei_string_t name_ja;
  renkei_string_t name_en;
  renkei_string_t plugin_version;
  renkei_string_t csv_version; /* the value of the version item */
  renkei_string_t month_from;  /* first service month, YYYYMM */
  renkei_string_t month_to;    /* last, or empty */
  renkei_string_t replacement; /* coordinate, or empty */
  renkei_string_t reason_ja;   /* why deprecated, or empty */
  renkei_string_t reason_en;
  renkei_string_t clause_prefix; /* 標準仕様 V4.1 */
  const renkei_layout_t* layouts;
  uint64_t layout_count;
  const renkei_unit_t* units;
  uint64_t unit_count;
  const renkei_relation_t* relations;
  uint64_t relation_count;
  const renkei_list_t* lists;
  uint64_t list_count;
  const renkei_wrong_version_t* wrong_versions;
  uint64_t wrong_version_count;
  const renkei_rule_t* rules;
  uint64_t rule_count;
  const renkei_check_t* checks;
  uint64_t check_count;
  /* 1 and *out filled when the file name (UTF-8, base name) fits the grammar exactly (extensions in either case), else
   * 0. */
  int32_t (*parse_name)(const char* name, uint64_t size, renkei_name_t* out);
  const renkei_map_t* maps;
  uint64_t map_count;
} renkei_spec_t;

typedef struct renkei_spec_entry_t {
  uint32_t abi_major; /* read before any call */
  uint32_t abi_minor;
  uint32_t size; /* of this struct */
  uint32_t reserved;
  /* 0 on success; another value refuses the plugin, `reason` (UTF-8, NUL-terminated, static) says why. */
  int32_t (*init)(const char** reason);
  const renkei_spec_t* (*spec)(void); /* NULL refuses the plugin */
  /* A further interface by its name, or NULL. */
  const void* (*extension)(const char* id);
} renkei_spec_entry_t;

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RENKEI_ABI_SPEC_PLUGIN_H_ */
