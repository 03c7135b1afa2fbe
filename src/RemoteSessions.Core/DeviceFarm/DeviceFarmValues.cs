namespace RemoteSessions.DeviceFarm;

/// <summary>Known values of the Device Farm enumerations. They are open: a service may give others, which pass through untouched.</summary>
internal static class DeviceFarmValues
{
    public const string Pending = "PENDING";
    public const string PendingConcurrency = "PENDING_CONCURRENCY";
    public const string PendingDevice = "PENDING_DEVICE";
    public const string Processing = "PROCESSING";
    public const string Scheduling = "SCHEDULING";
    public const string Preparing = "PREPARING";
    public const string Running = "RUNNING";
    public const string Stopping = "STOPPING";
    public const string Completed = "COMPLETED";

    public const string Succeeded = "SUCCEEDED";
    public const string Failed = "FAILED";

    /// <summary>The statuses of a session, in the order in which it goes through them.</summary>
    public static readonly string[] SessionStatuses =
        [Pending, PendingConcurrency, PendingDevice, Processing, Scheduling, Preparing, Running, Stopping, Completed];

    /// <summary>The results of a session; PENDING until it has ended.</summary>
    public static readonly string[] SessionResults = ["PENDING", "PASSED", "WARNED", "FAILED", "SKIPPED", "ERRORED", "STOPPED"];

    public static readonly string[] BillingMethods = ["METERED", "UNMETERED"];

    public static readonly string[] Platforms = ["ANDROID", "IOS"];

    public static readonly string[] FormFactors = ["PHONE", "TABLET"];

    public static readonly string[] Availabilities = ["HIGHLY_AVAILABLE", "AVAILABLE", "BUSY", "TEMPORARY_NOT_AVAILABLE"];

    public static readonly string[] FleetTypes = ["PUBLIC", "PRIVATE"];

    public static readonly string[] InteractionModes = ["INTERACTIVE", "NO_VIDEO", "VIDEO_ONLY"];

    public static readonly string[] ArtifactCategories = ["FILE", "LOG", "SCREENSHOT"];

    /// <summary>The types of artifacts that a session leaves; the model has more, for test runs.</summary>
    public static readonly string[] ArtifactTypes =
    [
        "VIDEO", "VIDEO_LOG", "DEVICE_LOG", "MESSAGE_LOG", "SERVICE_LOG", "WEBKIT_LOG", "SCREENSHOT", "APPIUM_SERVER_OUTPUT",
        "APPIUM_SERVER_LOG_OUTPUT", "APPLICATION_CRASH_REPORT", "CUSTOMER_ARTIFACT", "CUSTOMER_ARTIFACT_LOG",
    ];

    public static readonly string[] UploadTypes =
    [
        "ANDROID_APP", "IOS_APP", "WEB_APP", "EXTERNAL_DATA", "APPIUM_JAVA_JUNIT_TEST_PACKAGE", "APPIUM_JAVA_TESTNG_TEST_PACKAGE",
        "APPIUM_PYTHON_TEST_PACKAGE", "APPIUM_NODE_TEST_PACKAGE", "APPIUM_RUBY_TEST_PACKAGE", "APPIUM_WEB_JAVA_JUNIT_TEST_PACKAGE",
        "APPIUM_WEB_JAVA_TESTNG_TEST_PACKAGE", "APPIUM_WEB_PYTHON_TEST_PACKAGE", "APPIUM_WEB_NODE_TEST_PACKAGE",
        "APPIUM_WEB_RUBY_TEST_PACKAGE", "CALABASH_TEST_PACKAGE", "INSTRUMENTATION_TEST_PACKAGE", "UIAUTOMATION_TEST_PACKAGE",
        "UIAUTOMATOR_TEST_PACKAGE", "XCTEST_TEST_PACKAGE", "XCTEST_UI_TEST_PACKAGE", "APPIUM_JAVA_JUNIT_TEST_SPEC",
        "APPIUM_JAVA_TESTNG_TEST_SPEC", "APPIUM_PYTHON_TEST_SPEC", "APPIUM_NODE_TEST_SPEC", "APPIUM_RUBY_TEST_SPEC",
        "APPIUM_WEB_JAVA_JUNIT_TEST_SPEC", "APPIUM_WEB_JAVA_TESTNG_TEST_SPEC", "APPIUM_WEB_PYTHON_TEST_SPEC",
        "APPIUM_WEB_NODE_TEST_SPEC", "APPIUM_WEB_RUBY_TEST_SPEC", "INSTRUMENTATION_TEST_SPEC", "XCTEST_UI_TEST_SPEC",
    ];
}
