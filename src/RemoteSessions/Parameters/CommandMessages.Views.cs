namespace RemoteSessions.Commands.Parameters;

/// <content>The messages about remote sessions, capacity, and capacity reports.</content>
internal static partial class CommandMessages
{
    public const string RegionPattern = "a Region such as us-east-1, or a pattern such as eu-*";

    // Sessions.

    public const string Session = "session";

    public const string Sessions = "sessions";

    public const string Running = "running";

    public const string EndRemoteSession = "End remote session";

    public const string VerifySessionsActivity = "Checking whether the sessions have ended";

    public const string UnknownSessionService =
        "The input doesn't contain the service of the session. Specify -Service, or pipe a row that has the column Service.";

    public static string OtherSessionService(string service, string specified) =>
        $"The session belongs to {service}, but -Service specifies {specified}. Specify the service of the session, or omit -Service.";

    public static string CannotWaitForSession(string? reason) => $"The command can't wait for the session, because {reason}.";

    public static string NoMatchingRegion(string pattern, IEnumerable<string> services) =>
        $"'{pattern}' doesn't match any Region where {AnyOf([.. services])} is available. Correct -Region. For example, specify "
        + "us-east-* or eu-*.";

    // Capacity.

    public const string FleetOrPool = "Fleet or pool";

    public const string FleetPoolOrDirectory = "Fleet, pool, or directory";

    public const string NoFleetOrPool = "The input doesn't contain the name of a fleet or pool. Specify a row with the column Name.";

    public static string NoCapacity(string? service, IEnumerable<string> services) =>
        $"The service '{service}' has no fleets or pools for this command. Valid services are {string.Join(", ", services)}.";

    public const string MeasureActivity = "Measuring capacity";

    public static string SampleOf(long number, long total, string status) => $"Sample {number} of {total}: {status}";

    public static string SampleWithoutEnd(long number, string status) => $"Sample {number} (press Ctrl+C to stop): {status}";

    public static string QueryingServices(int count) => count == 1 ? "querying 1 service" : $"querying {count} services";

    public static string ServicesResponded(int done, int count) => $"{done} of {count} services have responded";

    public static string NextSample(string time) => $"the next sample is taken at {time}";

    // The report file.

    public const string WriteReport = "Write report";

    public static string ReportWritten(string path) => $"The report was written to '{path}'.";

    public static string ReportNotWritten(string failure) => $"The report couldn't be written: {failure}";

    public static string ReportIsFolder(string path) => $"'{path}' is a folder. Specify a file in it, such as report.html.";

    public static string ReportNotHtml(string path) => $"'{path}' isn't an HTML file. Specify a name that ends in .html.";

    public static string NoReportFolder(string path) => $"The parent folder of '{path}' doesn't exist. Create it first.";

    public static string FileExists(string path) => $"'{path}' already exists. To replace it, omit -NoClobber.";

    public static string FileReadOnly(string path) => $"'{path}' is read-only. To replace it, specify -Force.";
}
