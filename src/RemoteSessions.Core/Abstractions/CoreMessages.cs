namespace RemoteSessions.Abstractions;

/// <summary>
/// The user-visible messages of the code that all services share. The messages for each service are in a separate class in the folder of
/// the service.
/// </summary>
internal static class CoreMessages
{
    // Verbose messages about calls.

    public static string CallSucceeded(string operation, string region, string? requestId, int retries) =>
        $"{operation} in {region} succeeded ({Details(requestId, retries)}).";

    public static string CallFailed(string operation, string region, string errorType, string? requestId, int retries) =>
        $"{operation} in {region} failed with {errorType} ({Details(requestId, retries)}).";

    private static string Details(string? requestId, int retries) =>
        $"{(requestId is null ? "no request ID" : $"request ID {requestId}")}, {retries} {(retries == 1 ? "retry" : "retries")}";

    // Errors about calls with a missing or invalid response.

    /// <param name="reason">The reason, written as a sentence. The period at the end is optional.</param>
    /// <param name="operation">The name of the operation.</param>
    public static string OutcomeUnknown(string reason, string operation) =>
        $"{reason.TrimEnd('.')}. {operation} might have been carried out, so it wasn't sent again. Before you repeat the operation, "
        + "check whether it succeeded.";

    public static string IncompleteResponse(string operation) => $"The response to {operation} is incomplete.";

    public static string UndocumentedResponse(string operation, string? path) => path is null
        ? $"The response to {operation} doesn't have the documented JSON format."
        : $"The response to {operation} doesn't have the documented JSON format (at {path}).";

    public static string UnexpectedJson(string kind) => $"The JSON token {kind} isn't expected at this position.";

    public const string RepeatedPageToken =
        "The service returned the same page token twice, so the list would never end. The items on the previous pages were returned.";

    public static string CallFailedInRegion(string operation, string region, string message) =>
        $"{operation} failed in {region}: {message}";

    // Errors after a change.

    public static string ChangedButNotRead(string label, string reason, bool isPart) =>
        $"The change to '{label}' was made, but {(isPart ? "a part of " : "")}the result couldn't be read. {reason.TrimEnd('.')}.";

    // Errors about a lost response to a request that creates a resource.

    public const string NotCreated = "No resource with that name exists now.";

    public const string CreatedByUnknownCall =
        "A resource with that name exists, but the command can't determine whether this call created the resource.";

    public const string CreatedDifferently =
        "A resource with that name exists, but its settings differ from the requested ones, so another request might have created it.";

    public static string NotChecked(string message) =>
        $"The command couldn't check whether the resource now exists: {message.TrimEnd('.')}.";

    // Messages about connections and file transfers.

    public static string UnreadableCertificates(string path, string failure) =>
        $"The CA certificate bundle '{path}' can't be read: {failure.TrimEnd('.')}. {CorrectBundle}";

    public static string NoCertificates(string path) =>
        $"The CA certificate bundle '{path}' contains no certificates. {CorrectBundle}";

    private const string CorrectBundle = "Correct AWS_CA_BUNDLE, or ca_bundle in the AWS profile.";

    /// <param name="reason">The reason as a main clause, optionally followed by more sentences. The period at the end is optional.</param>
    public static string TransferFailed(string reason) => $"The transfer failed: {reason.TrimEnd('.')}.";

    public static string FileNotWritten(string path, string failure) => $"the file '{path}' couldn't be written: {failure}";

    public static string FileNotRenamed(string target, string failure, string kept) =>
        $"The complete file couldn't be renamed to '{target}': {failure} The file was kept as '{kept}'.";

    public const string PartNotRequested = "the storage service returned a byte range that wasn't requested";

    public const string WebPageReturned =
        "the response is a web page instead of the file. Check whether a proxy or the network requires you to sign in";

    public static string UnknownScheme(string scheme) =>
        $"the service returned an address with the scheme '{scheme}', which can't be used for a transfer";

    public const string StorageTimeout = "the storage service didn't accept a connection in time";

    public static string StorageStatus(int status, string? reason) => $"the storage service returned HTTP {status} ({reason})";

    public const string StorageProxyAuthentication =
        "the proxy requires authentication (HTTP 407). Specify its user name and password in HTTPS_PROXY, or exempt the storage "
        + "service in NO_PROXY";

    public const string StorageProxyDenied = "the proxy refused to connect to the storage service";

    public static string StorageCertificate(string failure) =>
        $"the certificate of the storage service isn't trusted ({failure}). Specify the certificate bundle of your company in "
        + "AWS_CA_BUNDLE";

    // Waits. Each reason is a clause that follows "because" and doesn't end with a period.

    public const string ServiceBusy = "service busy";

    public const string NotListedYet = "not listed yet";

    public const string NoLongerListed = "deleted";

    public const string NoLongerExists = "it no longer exists";

    public const string Missing = "missing";

    public const string DoesNotExist = "it doesn't exist";

    public static string IsInState(string state) => $"it's {state}";

    public static string CapacityTooSmall(int? desired, int wanted) =>
        $"its desired capacity is {desired}, so {wanted} will never be available";

    public static string ServiceReports(string errors) => $"the service reports {errors}";

    public static string Available(int? available, int wanted) => $"{available} of {wanted} available";

    // The states that are displayed for a session if the service doesn't return a state.

    public const string SessionEnded = "ended";

    public const string SessionRunning = "running";

    public const string SessionStateUnknown = "unknown";

    public const string SessionHasEnded = "it has ended";

    // Messages about stopping, changing, and starting a fleet or pool.

    public static string Stopping(string label) => $"stopping {label}";

    public static string Changing(string label) => $"changing {label}";

    public static string Starting(string label) => $"starting {label}";

    public static string OnlyStopSent(string consequence) => $"Only the request to stop it was sent. {consequence}";

    public const string NothingSent = "Nothing was sent.";

    public const string NotChangedNotStarted = "It wasn't changed, and it won't be started again.";

    public const string ChangedNotStarted = "It was changed, but it wasn't started again.";

    public static string StartRejected(string kind) => $"The {kind} was changed, but it wasn't started again and is now stopped.";

    public static string NotChangedButStarted(string kind) => $"The {kind} wasn't changed, and was started again.";

    public static string NotChangedAndStopped(string kind, string failure) =>
        $"The {kind} wasn't changed. It's now stopped, because starting it again failed ({failure.TrimEnd('.')}).";

    public static string StillInState(string kind, string label, double seconds, string state) =>
        $"The {kind} '{label}' is still {state} after {seconds:0} second{(seconds == 1 ? "" : "s")}.";

    public static string NotStopped(string kind, string label, string? reason) =>
        $"The {kind} '{label}' didn't stop, because {reason?.TrimEnd('.')}.";

    // Capacity measurements.

    public const string CapacityKind = "capacity measurement";

    public const string ScheduleKind = "schedule";

    public const string ScalingKind = "scaling configuration";

    public const string ScalingActivityKind = "scaling activity";

    public const string ForWithoutSample =
        "-For specifies the duration of a series of samples. Also specify the interval between the samples, such as -Sample 30s.";

    public static string InvalidSample(TimeSpan interval) => $"-Sample {interval} isn't valid. Valid values are 1s to 1d.";

    public static string InvalidLength(TimeSpan length, TimeSpan interval) =>
        $"-For {length} isn't valid with -Sample {interval}. Specify a duration that is at least as long as -Sample and at most 31d.";

    // The types of an operation's input values, as displayed in errors.

    public const string TextType = "a string";

    public const string IntegerType = "an integer";

    public const string NumberType = "a number";

    public const string BooleanType = "true or false";

    public const string TimeType = "a date and time";

    public const string MapType = "a hashtable of names and values";

    public const string ObjectType = "a hashtable";

    public static string ListOf(string type) => $"a list in which each item is {type}";
}
