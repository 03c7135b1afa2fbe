namespace RemoteSessions.Resources;

/// <summary>A tag of a resource.</summary>
public abstract class ResourceTag : AwsResource
{
    private protected ResourceTag(string key, string value, ResourceOrigin origin) : base(origin)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The key of the tag.</summary>
    public string Key { get; }

    /// <summary>The value of the tag. The value can be empty.</summary>
    public string Value { get; }

    /// <summary>Returns the key and the value, separated by "=".</summary>
    public override string ToString() => $"{Key}={Value}";
}
