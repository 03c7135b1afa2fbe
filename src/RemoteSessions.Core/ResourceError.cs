namespace RemoteSessions;

/// <summary>An error that a service reports about a resource, such as what keeps the instances of a fleet from starting.</summary>
public sealed class ResourceError
{
    internal ResourceError(string? errorCode, string? errorMessage)
    {
        ErrorCode = errorCode ?? "";
        ErrorMessage = errorMessage ?? "";
    }

    /// <summary>The code, such as IMAGE_NOT_FOUND.</summary>
    public string ErrorCode { get; }

    /// <summary>The service's description of the error.</summary>
    public string ErrorMessage { get; }

    /// <summary>Code and message.</summary>
    public override string ToString() => $"{ErrorCode}: {ErrorMessage}";
}
