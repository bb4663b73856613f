/* The connector ABI of Renkei, version 1: how bundles get from one office to another.
 *
 * A connector is a loadable module that exports exactly one symbol, RENKEI_CONNECTOR_ENTRY_SYMBOL, of type
 * renkei_connector_entry_t. The engine reads the version before it calls anything, then calls `init`, obeys its result,
 * and asks `connector` for the descriptor. Bundles, acknowledgements and rejections are bytes to a connector: it never
 * looks into them and never trusts them.
 *
 * Language: C11 and C++20. Strings are UTF-8 with a length, never NUL-terminated by contract. The descriptor and all
 * that it points at live as long as the module is loaded. What is handed to a callback is valid until the callback
 * returns; who wants it longer copies it. Every struct that may grow begins with its size in bytes; published structs
 * are frozen, growth happens by new structs and `extension`.
 * Threads: `init` and `connector` are called once, on one thread [main]. `open` is called from any thread [any]. A
 * connection is used by one thread at a time [connection]; several connections may be used at once, also in several
 * processes. Callbacks are called on the thread of the call that they were given to, before it returns.
 * No exception may cross this boundary, in either direction.
 */
#ifndef RENKEI_ABI_CONNECTOR_PLUGIN_H_
#define RENKEI_ABI_CONNECTOR_PLUGIN_H_

#include <stdint.h>

#include "renkei/abi/plugin_basics.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A change of MAJOR breaks connectors; a change of MINOR adds and leaves old connectors working. */
#define RENKEI_CONNECTOR_ABI_MAJOR 1u
#define RENKEI_CONNECTOR_ABI_MINOR 0u
#define RENKEI_CONNECTOR_ENTRY_SYMBOL "renkei_connector_entry"

/* ---- who a connector is ---- */

/* Capabilities. */
#define RENKEI_CONNECTOR_BULK 0x01u     /* many sends go over one connection; without it, one connection a send */
#define RENKEI_CONNECTOR_RECEIPTS 0x02u /* `send` gives a receipt's bytes */
#define RENKEI_CONNECTOR_LISTING 0x04u  /* `list` tells all that is there; without it, only what is new */
#define RENKEI_CONNECTOR_WAITING 0x08u  /* `wait` is there */
#define RENKEI_CONNECTOR_OUTCOMES 0x10u /* `outcomes` is there: a sender learns of 済, of rejections and of expiry */

/* Flags of a setting. */
#define RENKEI_SETTING_REQUIRED 0x01u
#define RENKEI_SETTING_SECRET 0x02u /* never shown, never logged, never taken from a command line */
#define RENKEI_SETTING_PATH 0x04u   /* a file or folder; handed over as an absolute path */

/* A setting that a connector takes. */
typedef struct renkei_setting_t {
  uint32_t size;
  uint32_t flags;
  renkei_string_t key; /* lower case, digits, hyphens: it stands in configuration files */
  renkei_string_t name_ja;
  renkei_string_t name_en;
} renkei_setting_t;

/* The words for a code that the connector gives in a renkei_trouble_t. Messages and remedies are ICU patterns that may
 * name {path} (the trouble's subject) and {detail}; both languages name the same. Codes are stable and begin with the
 * connector's id and a hyphen (`folder-full`); RENKEI_CODE_* need no words here. */
typedef struct renkei_trouble_text_t {
  uint32_t size;
  uint32_t reserved;
  renkei_string_t code;
  renkei_string_t message_ja;
  renkei_string_t message_en;
  renkei_string_t remedy_ja;
  renkei_string_t remedy_en;
  renkei_string_t why_ja;
  renkei_string_t why_en;
} renkei_trouble_text_t;

/* Codes that mean the same for every connector; the engine has their words. */
#define RENKEI_CODE_SEND_ID_REUSED "send-id-reused"             /* the id stands for other bytes or another addressee */
#define RENKEI_CODE_CONTENT_CHANGED "connector-content-changed" /* bytes that are not of the size or digest told */
#define RENKEI_CODE_STOPPED "connector-stopped"                 /* the host's `stopped`, or a callback, said so */
#define RENKEI_CODE_NAME_REFUSED "connector-name-refused"       /* no office number, id or digest */
#define RENKEI_CODE_ARRIVAL_UNKNOWN "arrival-unknown"           /* there is no such arrival */
#define RENKEI_CODE_ARRIVAL_GONE "arrival-gone"                 /* it was answered: its content is no longer kept */
#define RENKEI_CODE_ARRIVAL_ANSWERED "arrival-answered"         /* it was answered otherwise before */
#define RENKEI_CODE_ARRIVAL_DIFFERS "arrival-differs"           /* the digest named is not that of what is there */

/* ---- what the host gives ---- */

/* What a call comes to. On anything but DONE, `trouble` of the host was called once before the return. */
typedef enum renkei_call_result_t {
  RENKEI_CALL_DONE = 0,
  RENKEI_CALL_REFUSED = 1, /* for good: the same call will be refused again */
  RENKEI_CALL_FAILED = 2   /* for now: it may be tried again, and does nothing twice then */
} renkei_call_result_t;

#define RENKEI_RETRY_AFTER_UNKNOWN 0xFFFFFFFFu

typedef struct renkei_trouble_t {
  uint32_t size;
  uint32_t retry_after_seconds; /* RENKEI_RETRY_AFTER_UNKNOWN: not told */
  renkei_string_t code;         /* RENKEI_CODE_* or one of the descriptor's */
  renkei_string_t subject;      /* the file, office, id or address it is about */
  renkei_string_t detail;       /* what the system or the other side said, untranslated, without secrets */
} renkei_trouble_t;

/* Outlives the connection that it was given to. */
typedef struct renkei_connector_host_t {
  uint32_t size;
  uint32_t reserved;
  void* context;
  /* [same thread as the call it is used in] Copies all that it is given. */
  void (*trouble)(void* context, const renkei_trouble_t* trouble);
  /* [same thread as the call it is used in] Not 0: the call is to end soon with RENKEI_CODE_STOPPED. NULL: never. */
  int32_t (*stopped)(void* context);
} renkei_connector_host_t;

typedef struct renkei_setting_value_t {
  renkei_string_t key;
  renkei_string_t value;
} renkei_setting_value_t;

typedef struct renkei_connection_options_t {
  uint32_t size;
  uint32_t reserved;
  renkei_string_t office; /* number of the office whose connection this is: 10 of [0-9A-Z] */
  const renkei_setting_value_t* settings;
  uint64_t setting_count; /* each key once, all known to the connector, the required ones among them */
  const renkei_connector_host_t* host;
} renkei_connection_options_t;

/* Bytes that the connector reads. */
typedef struct renkei_source_t {
  uint32_t size;
  uint32_t reserved;
  void* context;
  uint64_t bytes;         /* how many there are */
  renkei_string_t sha256; /* of all of them, lower-case hex */
  /* Fills up to `capacity` bytes and returns how many; 0: the end; less than 0: failed, the call ends with
   * RENKEI_CODE_STOPPED. Read once, from the start. */
  int64_t (*read)(void* context, uint8_t* buffer, uint64_t capacity);
} renkei_source_t;

/* Bytes that the connector writes. */
typedef struct renkei_sink_t {
  uint32_t size;
  uint32_t reserved;
  void* context;
  /* 0: go on; another value: the call ends with RENKEI_CODE_STOPPED. */
  int32_t (*write)(void* context, const uint8_t* data, uint64_t size);
} renkei_sink_t;

/* ---- what goes over a connection ---- */

/* A bundle to send. The same id and bytes again give the stored receipt again; the same id with other bytes, or to
 * another addressee, is refused. */
typedef struct renkei_sending_t {
  uint32_t size;
  uint32_t reserved;
  renkei_string_t id; /* UUID, lower case */
  renkei_string_t sender;
  renkei_string_t addressee;
  renkei_source_t content;
} renkei_sending_t;

/* Names an arrival: ids are the sender's. */
typedef struct renkei_arrival_key_t {
  renkei_string_t sender;
  renkei_string_t id;
} renkei_arrival_key_t;

typedef enum renkei_arrival_kind_t {
  RENKEI_ARRIVAL_BUNDLE = 1,
  RENKEI_ARRIVAL_FOREIGN = 2 /* something that no connector of this kind put there: named, and left alone */
} renkei_arrival_kind_t;

typedef struct renkei_arrival_t {
  uint32_t size;
  uint32_t kind;            /* renkei_arrival_kind_t */
  renkei_arrival_key_t key; /* empty for a foreign one */
  renkei_string_t name;     /* as the place itself calls it: a file's name, an address; may hold anything */
  uint64_t bytes;
  int64_t arrived_at; /* seconds since 1970-01-01T00:00:00Z; 0: not known */
} renkei_arrival_t;

typedef enum renkei_outcome_state_t {
  RENKEI_OUTCOME_ACCEPTED = 1,
  RENKEI_OUTCOME_FETCHED = 2,  /* 済; `body` is the addressee's acknowledgement */
  RENKEI_OUTCOME_REJECTED = 3, /* `body` is the addressee's rejection */
  RENKEI_OUTCOME_EXPIRED = 4
} renkei_outcome_state_t;

/* What became of a send. Who reads `body` judges its signature: to the connector it is bytes. */
typedef struct renkei_outcome_t {
  uint32_t size;
  uint32_t state; /* renkei_outcome_state_t */
  renkei_string_t id;
  renkei_string_t addressee;
  renkei_string_t sha256;
  int64_t at; /* seconds since 1970-01-01T00:00:00Z; 0: not known */
  renkei_slice_t body;
} renkei_outcome_t;

/* What may become of a visit: `arrival` and `outcome` return 0 to go on, another value to end with
 * RENKEI_CODE_STOPPED. */
typedef struct renkei_arrival_visitor_t {
  uint32_t size;
  uint32_t reserved;
  void* context;
  int32_t (*arrival)(void* context, const renkei_arrival_t* arrival);
} renkei_arrival_visitor_t;

typedef struct renkei_outcome_visitor_t {
  uint32_t size;
  uint32_t reserved;
  void* context;
  int32_t (*outcome)(void* context, const renkei_outcome_t* outcome);
} renkei_outcome_visitor_t;

/* The calls on a connection, all [connection]. They return a renkei_call_result_t. What they changed is durable when
 * they return DONE. */
typedef struct renkei_connector_calls_t {
  uint32_t size;
  uint32_t reserved;
  /* DONE: accepted, the receipt was written to `receipt`. */
  int32_t (*send)(void* connection, const renkei_sending_t* sending, const renkei_sink_t* receipt);
  /* Arrivals that were not answered yet, in an order of the connector's that does not change between two calls. */
  int32_t (*list)(void* connection, const renkei_arrival_visitor_t* visitor);
  /* May be repeated until the arrival was answered. What was written before a failure is not to be trusted. */
  int32_t (*fetch)(void* connection, const renkei_arrival_key_t* key, const renkei_sink_t* content);
  /* Says that the arrival with this digest is in the office's own keeping; after that its content is gone. Again with
   * the same digest: DONE, and the first acknowledgement stays. */
  int32_t (*acknowledge)(void* connection, const renkei_arrival_key_t* key, renkei_string_t sha256,
                         renkei_slice_t acknowledgement);
  /* The same with a rejection; the content is gone as well. */
  int32_t (*reject)(void* connection, const renkei_arrival_key_t* key, renkei_string_t sha256,
                    renkei_slice_t rejection);
  /* What became of the office's own sends. NULL without RENKEI_CONNECTOR_OUTCOMES. */
  int32_t (*outcomes)(void* connection, const renkei_outcome_visitor_t* visitor);
  /* Waits for an arrival that the connection's last `list` did not give, at most `timeout_ms`. *arrived: 1 when there
   * is one, 0 when the time is over. NULL without RENKEI_CONNECTOR_WAITING. */
  int32_t (*wait)(void* connection, uint64_t timeout_ms, int32_t* arrived);
  /* Ends the connection; the pointer is dead after it. Returns nothing and cannot fail. */
  void (*close)(void* connection);
} renkei_connector_calls_t;

typedef struct renkei_connector_t {
  uint32_t size;
  uint32_t capabilities; /* RENKEI_CONNECTOR_* */
  renkei_string_t id;    /* lower case, digits, hyphens: folder */
  renkei_string_t name_ja;
  renkei_string_t name_en;
  renkei_string_t plugin_version;
  const renkei_setting_t* settings;
  uint64_t setting_count;
  const renkei_trouble_text_t* texts;
  uint64_t text_count;
  /* [any] DONE: *connection is what the calls take. */
  int32_t (*open)(const renkei_connection_options_t* options, void** connection);
  const renkei_connector_calls_t* calls;
} renkei_connector_t;

typedef struct renkei_connector_entry_t {
  uint32_t abi_major; /* read before any call */
  uint32_t abi_minor;
  uint32_t size; /* of this struct */
  uint32_t reserved;
  /* [main] 0 on success; another value refuses the connector, `reason` (UTF-8, NUL-terminated, static) says why. */
  int32_t (*init)(const char** reason);
  const renkei_connector_t* (*connector)(void); /* [main] NULL refuses the connector */
  /* [any] A further interface by its name, or NULL. */
  const void* (*extension)(const char* id);
} renkei_connector_entry_t;

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RENKEI_ABI_CONNECTOR_PLUGIN_H_ */
