namespace RemoteSessions.Emulator.Messages;

/// <summary>The messages that don't belong to a single service. If AWS documents a message, the emulator uses the same wording.</summary>
internal static class EmulatorMessages
{
    // Error messages about the options of the emulator.
    public const string InvalidPort = "The port must be a number from 0 to 65535.";

    public const string InvalidTimeScale = "The time scale must be greater than 0 and at most 100000.";

    public const string InvalidAdvance = "The clock can be advanced by 0 to 3660 days, but it can't be set back.";

    public static string UnknownSetting(string name, IEnumerable<string> names) =>
        $"'{name}' isn't a setting of the emulator. Valid settings are {string.Join(", ", names)}.";

    public static string InvalidSetting(string name, string value, IEnumerable<string> values) =>
        $"'{value}' isn't valid for the setting {name}. Valid values are {string.Join(", ", values)}.";

    public static string NumberRange(string minimum, string maximum) => $"a whole number from {minimum} to {maximum}";

    // Error messages about the port.
    public static string PortInUse(int port) =>
        $"Another program is using port {port} on this computer. Choose another port, or 0 to use any free port.";

    public static string PortReserved(int port) =>
        $"Windows has reserved port {port}. To list the reserved ports, run 'netsh interface ipv4 show excludedportrange protocol=tcp'. "
        + "Choose another port, or 0 to use any free port.";

    public static string PortNeedsAdministrator(int port) =>
        $"Only administrators can use port {port}. Choose a port of 1024 or higher, or 0 to use any free port.";

    public static string PortFailed(int port, string reason) =>
        $"The emulator can't listen on port {port} on this computer: {reason}. Choose another port, or 0 to use any free port.";

    // Error messages about faults.
    public static string UnknownFault(string name, IEnumerable<string> names) =>
        $"The emulator has no fault named '{name}'. Valid faults are {string.Join(", ", names)}.";

    public static string FaultNotApplicable(string fault, string operation) => $"The fault {fault} doesn't apply to {operation}.";

    public static string UnknownOperation(string operation) => $"The emulator doesn't support the operation '{operation}'.";

    public const string InvalidFaultCount = "The number of calls that a fault affects must be at least 1.";

    // Error messages about API calls.
    public const string RateExceeded = "Rate exceeded";

    public const string MissingTarget = "The header X-Amz-Target is missing.";

    public const string NullRequest = "The request is null, but the operation requires an object.";

    public const string InvalidToken = "The nextToken is not valid.";

    public const string CborNotSupported =
        "The emulator supports AWS JSON 1.1, not Smithy RPC v2 CBOR. Set the protocol of the client to AWS JSON 1.1.";

    public static string UnknownServiceTarget(string target) => $"The emulator doesn't support the service of the target '{target}'.";

    public static string UnknownOperationTarget(string service, string target) =>
        $"The emulated {service} doesn't support the operation '{target}'.";

    public static string InvalidJson(string? path) =>
        $"The request isn't valid JSON for this operation (at {path ?? "the start of the body"}).";

    // Error messages about inputs that violate the constraints in a service model.
    public const string MustNotBeNull = "Member must not be null";

    public static string MinimumLength(string minimum) => $"Member must have length greater than or equal to {minimum}";

    public static string MaximumLength(string maximum) => $"Member must have length less than or equal to {maximum}";

    public static string MinimumValue(string minimum) => $"Member must have value greater than or equal to {minimum}";

    public static string MaximumValue(string maximum) => $"Member must have value less than or equal to {maximum}";

    public static string MustMatch(string pattern) => $"Member must satisfy regular expression pattern: {pattern}";

    public static string MustBeOneOf(IEnumerable<string> values) => $"Member must satisfy enum value set: [{string.Join(", ", values)}]";

    public static string Violation(string value, string member, string constraint) =>
        $"Value {(value == "null" ? "null" : $"'{value}'")} at '{member}' failed to satisfy constraint: {constraint}";

    public static string ValidationErrors(string count, IReadOnlyCollection<string> violations) =>
        $"{count} validation {(violations.Count == 1 ? "error" : "errors")} detected: {string.Join("; ", violations)}";

    // Error messages about signatures.
    public const string MissingAuthentication = "Missing Authentication Token";

    public const string InvalidCredential =
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.";

    public const string HostNotSigned = "'Host' must be a 'SignedHeader' in the AWS Authorization.";

    public const string InvalidAuthorizationParameter =
        "A parameter of the Authorization header isn't of the form Name=Value, or is specified more than once.";

    public const string DateRequired = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";

    public const string InvalidDate = "Date must be in ISO-8601 'basic format', such as 20260102T030405Z.";

    public const string ExpiredToken = "The security token included in the request is expired";

    public const string UnknownToken = "The security token included in the request is invalid.";

    public const string ScopeDate = "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.";

    public const string SignatureMismatch =
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and "
        + "signing method. Consult the service documentation for details.";

    public static string AlgorithmRequired(string algorithm) => $"Authorization header requires the algorithm {algorithm}.";

    public static string MissingParameters(IEnumerable<string> names) =>
        string.Join(' ', names.Select(name => $"Authorization header requires '{name}' parameter."));

    public static string ScopeService(string service) => $"Credential should be scoped to correct service: '{service}'. ";

    public static string ScopeRegion(string region) => $"Credential should be scoped to a valid region, not '{region}'. ";

    public static string SignatureExpired(string given, string earliest, string now) =>
        $"Signature expired: {given} is now earlier than {earliest} ({now} - 5 min.)";

    public static string SignatureNotCurrent(string given, string latest, string now) =>
        $"Signature not yet current: {given} is still later than {latest} ({now} + 5 min.)";

    // Error messages about file transfers, in the wording of Amazon S3.
    public const string S3AccessDenied = "Access Denied";

    public const string S3RequestExpired = "Request has expired";

    public const string S3SignatureMismatch =
        "The request signature we calculated does not match the signature you provided. Check your key and signing method.";

    public const string S3InvalidRange = "The requested range is not satisfiable";

    public const string S3MethodNotAllowed = "The specified method is not allowed against this resource.";

    public const string S3KeyNotFound = "The specified key does not exist.";

    // Error messages about URLs and about requests that control the emulator.
    public const string OnlyLocalNames = "The emulator responds only to requests for the host 127.0.0.1, [::1], or localhost.";

    public const string CallsArePosts = "To call an operation, send a POST request to the path '/'.";

    public const string PathNotFound = "The path doesn't exist. To call an operation, send a POST request to the path '/'.";

    public const string NotFromWebPages = "The emulator can't be controlled from web pages.";

    public const string NameMissing = "The member 'name' is missing.";

    public const string SecondsMissing = "The member advanceSeconds is missing.";

    public const string SecondsOutOfRange = "advanceSeconds is out of range.";

    public const string NotAJsonObject = "The body isn't a JSON object.";

    public static string MethodNotAllowed(string path, string method) => $"{path} doesn't support the method {method}.";

    public static string ControlPathNotFound(string path, string prefix) =>
        $"{path} doesn't exist. Valid paths are {prefix}calls, {prefix}faults, and {prefix}clock.";

    public static string EmulatorFailed(string type, string message) => $"The emulator failed with {type}: {message}";

    // Error messages about malformed HTTP requests.
    public const string UseHttp = "The emulator supports http, not https. Use a URL that begins with http://.";

    public const string InvalidRequestLine = "The request line isn't valid HTTP.";

    public const string OnlyHttp11 = "The emulator supports only HTTP/1.1.";

    public const string OneHostHeader = "A request must have exactly one Host header.";

    public const string TransferEncodingInHttp10 = "HTTP/1.0 doesn't support Transfer-Encoding.";

    public const string MalformedHeader = "A header line is malformed.";

    public const string DifferentHosts = "The request's target and Host header specify different hosts.";

    public const string TargetNotAPath = "The target of the request isn't a path.";

    public const string EndsInHead = "The request ended before its headers were complete.";

    public const string InvalidLineEnd = "The request line or a header contains a NUL, or a CR or LF that isn't part of a line ending.";

    public const string LengthAndEncoding = "A request can't have both Content-Length and Transfer-Encoding.";

    public const string OnlyChunked = "The only supported transfer encoding is chunked.";

    public const string InvalidLength = "Content-Length isn't a number.";

    public const string InvalidChunkLength = "The length of a chunk isn't a hexadecimal number.";

    public const string InvalidChunkLine = "A line in a chunked body doesn't end with CR and LF.";

    public const string LongChunkLine = "A line in a chunked body is too long.";

    public const string LongChunk = "A chunk is longer than its specified length.";

    public const string EndsInChunk = "The connection ended before the chunked body was complete.";

    public const string EndsInBody = "The connection ended before the body of the request was complete.";

    public const string TrailersNotSupported = "Trailers aren't supported.";

    public static string HeadTimeout(string seconds) => $"The request line and headers weren't complete within {seconds} seconds.";

    public static string LongHead(int bytes) => $"The headers are longer than {bytes} bytes.";

    public static string LongBody(long bytes) => $"The body is larger than {bytes} bytes.";

    // Error messages about state files.
    public const string EmptyState = "The file is empty.";

    public static string NotAStateFile(string path) => $"The file '{path}' isn't a state file of the emulator.";

    public static string UnreadableStateFile(string path, string reason) =>
        $"The file '{path}' isn't a state file of the emulator: {reason}";

    public static string StateFileNotFound(string path) =>
        $"The state file '{path}' doesn't exist. Specify the path of an existing file.";

    public static string CannotReadStateFile(string path, string reason) => $"The state file '{path}' can't be read: {reason}";

    public static string InvalidStateFile(string path, string reason) => $"The state file '{path}' can't be used. {reason}";

    public static string IncompleteStateFile(string path) => $"The state file '{path}' isn't complete.";

    public static string StateFileVersion(string path, string version, string supported) =>
        $"The state file '{path}' has version {version}, but this emulator supports only version {supported}.";

    public static string StateFileTime(string path, string time, string first, string last) =>
        $"The state file '{path}' can't be used, because the emulator time in it, {time}, isn't between {first} and {last}.";

    public static string InvalidTime(string time, string first, string last) => $"The time {time} isn't between {first} and {last}.";

    public static string InvalidDuration(string? text, string days) => $"'{text}' isn't a duration of at most {days} days.";

    public static string AtMember(string reason, string member) => $"{reason} (at {member})";

    // Error messages about defects in the emulator.
    public static string ErrorNotListed(string operation, string error, string message) =>
        $"The service model doesn't list the error {error} for {operation}: {message}";
}
