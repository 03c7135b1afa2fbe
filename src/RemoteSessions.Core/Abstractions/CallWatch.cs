namespace RemoteSessions.Abstractions;

/// <summary>
/// Observes the service calls that an asynchronous method makes. The observer is stored in the asynchronous context, so that the layer that
/// sends requests can find it. Only this layer can report when a request is sent or delayed, and how a call ends.
/// </summary>
internal abstract class CallWatch
{
    private static readonly AsyncLocal<CallWatch?> Ambient = new();

    /// <summary>The observer of the service calls that the current asynchronous method makes, or null.</summary>
    public static CallWatch? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>This method is called when a service call starts. At that time, the credentials might not be loaded yet.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="endpoint">The scheme, host, and port of the endpoint.</param>
    /// <param name="credentialSource">The name of the source of the credentials. The name never contains credentials.</param>
    public abstract void Beginning(AwsOperation operation, string endpoint, string credentialSource);

    /// <summary>This method is called when a request is sent, either as the first attempt of a call or as a retry.</summary>
    public abstract void Sending(AwsOperation operation);

    /// <summary>This method is called when the rate limit delays a request.</summary>
    public abstract void Waiting(AwsOperation operation, double perSecond);

    /// <summary>
    /// This method is called when a call to a service ends with a response or an error, but not when a call to a service is canceled.
    /// </summary>
    public abstract void Ended(CallReport report);
}
